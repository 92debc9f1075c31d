package org.kermitftps.camel;

import java.util.Set;
import org.apache.camel.component.file.GenericFileExist;
import org.kermitftps.content.TypeWord;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.FileNames;
import org.kermitftps.policy.ListingMethod;
import org.kermitftps.policy.VerifyTransfer;

/** Reads the transfer options of a configuration and refuses values that make no sense, naming the good ones. */
final class TransferOptions {

    private TransferOptions() {}

    /** Kermit's two words for TYPE A. */
    static boolean isText(String type) {
        return TypeWord.of(type).orElse(null) == TypeWord.TEXT;
    }

    /** Whether TYPE A is sent for a listing. */
    static boolean listsInText(String listType) {
        return isText(listType);
    }

    /** @throws FtpsException of the 1xx codes */
    static void checkListing(KermitFtpsEndpoint endpoint) throws FtpsException {
        checkListType(endpoint.getConfiguration().getListType());
        String listing = endpoint.getConfiguration().getListing();
        boolean whole = Set.of(ListingMethod.MLSD, ListingMethod.NLST).contains(listing(endpoint));
        if (whole && endpoint.isFastExistsCheck()) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "listing=" + listing + " and fastExistsCheck=true, which lists single files; use listing=auto");
        }
    }

    /** @throws FtpsException {@link Failure#OPTION_INVALID} */
    static ListingMethod listing(KermitFtpsEndpoint endpoint) throws FtpsException {
        return SecurityOptions.oneOf(
                ListingMethod.class, "listing", endpoint.getConfiguration().getListing());
    }

    private static void checkListType(String listType) throws FtpsException {
        if (!isText(listType) && !listType.equalsIgnoreCase("current")) {
            throw new FtpsException(OptionFailure.OPTION_INVALID, "listType=" + listType + "; accepted: current, text");
        }
    }

    /** @throws FtpsException {@link Failure#OPTION_INVALID} */
    static FileNames fileNames(String value) throws FtpsException {
        return SecurityOptions.oneOf(FileNames.class, "filenames", value);
    }

    /**
     * Option {@code verifyTransfer}.
     *
     * @throws FtpsException of the 1xx codes; a hash is that of a whole file
     */
    static VerifyTransfer verifyTransfer(KermitFtpsEndpoint endpoint) throws FtpsException {
        String value = endpoint.getConfiguration().getVerifyTransfer();
        VerifyTransfer wanted = SecurityOptions.oneOf(VerifyTransfer.class, "verifyTransfer", value);
        String part = endpoint.getFileExist() == GenericFileExist.Append
                ? "fileExist=Append"
                : endpoint.isResumeDownload() ? "resumeDownload=true" : null;
        if (wanted.hashes() && part != null) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "verifyTransfer=" + value + " and " + part + ": only the hash of a whole file can be compared");
        }
        return wanted;
    }
}
