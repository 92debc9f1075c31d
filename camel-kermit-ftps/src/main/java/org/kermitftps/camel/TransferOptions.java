package org.kermitftps.camel;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.component.file.GenericFileExist;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.FileNames;
import org.kermitftps.policy.ListingMethod;
import org.kermitftps.policy.VerifyTransfer;

/** Reads the transfer options of a configuration and refuses values that make no sense, naming the good ones. */
final class TransferOptions {

    private static final Set<String> TEXT = Set.of("text", "ascii");
    private static final Set<String> BINARY = Set.of("binary", "image");

    private TransferOptions() {}

    /** Kermit's two words for TYPE A. */
    static boolean isText(String type) {
        return TEXT.contains(type.toLowerCase(Locale.ROOT));
    }

    /** TYPE I or TYPE A as the server's SYST says. */
    static boolean isBySystem(String type) {
        return type.equalsIgnoreCase("system");
    }

    /** @throws FtpsException for a type that cannot be sent, or one that binary contradicts */
    static void checkType(KermitFtpsConfiguration options) throws FtpsException {
        String type = options.getType();
        if (!isText(type) && !isBySystem(type) && !BINARY.contains(type.toLowerCase(Locale.ROOT))) {
            throw new FtpsException(OptionFailure.OPTION_INVALID, "type=" + type + "; accepted: binary, text, system");
        }
        if (options.isTypeContradicted()) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "type=" + type + " and binary, which is type=binary or type=text; leave binary out");
        }
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
