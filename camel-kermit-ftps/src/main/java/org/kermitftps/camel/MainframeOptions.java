package org.kermitftps.camel;

import org.kermitftps.content.ServerProfile;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.FileNames;

/** Option {@code serverProfile}, and what cannot be meant together with data sets. */
final class MainframeOptions {

    private MainframeOptions() {}

    /** @throws FtpsException of the 1xx codes, if the other options make names that no data set can have */
    static boolean isZos(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        boolean zos = SecurityOptions.oneOf(ServerProfile.class, "serverProfile", options.getServerProfile())
                == ServerProfile.ZOS;
        String directory = options.getDirectoryName();
        refuse(
                zos && directory != null && !directory.isEmpty(),
                "the directory " + directory + ": a data set is named whole, as file name: 'HLQ.CLAIMS.IN'");
        refuse(
                zos && !options.isUploadInPlace(),
                "uploadInPlace=false: a name that ends in .part is no data set's; set uploadInPlace=true");
        refuse(
                zos && TransferOptions.fileNames(options.getFilenames()) != FileNames.LITERAL,
                "filenames=" + options.getFilenames() + ", which changes the dots; set filenames=literal");
        return zos;
    }

    private static void refuse(boolean contradiction, String why) throws FtpsException {
        ContentOptions.refuse(contradiction, "serverProfile=zos and " + why);
    }
}
