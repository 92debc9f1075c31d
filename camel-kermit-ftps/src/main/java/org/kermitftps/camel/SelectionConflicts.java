package org.kermitftps.camel;

import java.util.List;
import java.util.function.Predicate;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.ListingMethod;

/** Which options of selection cannot be had together, with each other or with camel-ftp's. */
final class SelectionConflicts {

    private record Row(Predicate<KermitFtpsEndpoint> both, String message) {}

    private static final List<Row> CONFLICTS = List.of(
            new Row(
                    each -> isByNlst(each) && each.isRecursive(),
                    "listing=nlst and recursive=true: names alone do not tell directories; use listing=auto"),
            new Row(
                    each -> isByNlst(each) && isLockedByChange(each),
                    "listing=nlst and readLock=changed, which looks at the listed size; use listing=auto"),
            new Row(
                    each -> isByName(each) && isLockedByChange(each),
                    "listFile with useList=false and readLock=changed, which looks at the listed size; leave useList out"),
            new Row(
                    each -> isByName(each) && each.isRecursive(),
                    "listFile with useList=false and recursive=true: nothing is listed; leave useList out"),
            new Row(
                    each -> isByName(each) && each.getFileName() != null,
                    "listFile with useList=false and fileName: each says what is fetched; leave one out"),
            new Row(
                    each -> each.getConfiguration().isFailOnEmpty() && each.isSendEmptyMessageWhenIdle(),
                    "failOnEmpty=true and sendEmptyMessageWhenIdle=true: one makes a failure of an empty poll, the other a"
                            + " message; leave one out"));

    private SelectionConflicts() {}

    /** @throws FtpsException {@link Failure#OPTION_CONFLICT}, or {@link Failure#OPTION_INVALID} */
    static void check(KermitFtpsEndpoint endpoint) throws FtpsException {
        String listFile = endpoint.getConfiguration().getListFile();
        if (listFile != null && listFile.isBlank()) {
            throw new FtpsException(OptionFailure.OPTION_INVALID, "listFile is blank; it is the path of a local file");
        }
        for (Row row : CONFLICTS) {
            if (row.both().test(endpoint)) {
                throw new FtpsException(OptionFailure.OPTION_CONFLICT, row.message());
            }
        }
    }

    private static boolean isByNlst(KermitFtpsEndpoint endpoint) {
        return ListingMethod.NLST
                .name()
                .equalsIgnoreCase(endpoint.getConfiguration().getListing());
    }

    private static boolean isByName(KermitFtpsEndpoint endpoint) {
        return endpoint.getConfiguration().isListFileEnough();
    }

    private static boolean isLockedByChange(KermitFtpsEndpoint endpoint) {
        return "changed".equals(endpoint.getReadLock());
    }
}
