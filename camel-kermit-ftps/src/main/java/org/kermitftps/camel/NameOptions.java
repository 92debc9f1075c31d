package org.kermitftps.camel;

import org.apache.camel.Expression;
import org.apache.camel.component.file.GenericFileExist;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.FileNames;

/**
 * What files are called, read and checked.
 *
 * @param fileNames what becomes of names on their way up
 * @param asName option {@code asName}, {@code null} without it
 * @param unique whether the server chooses the names of uploads
 * @param inbound whether names of downloads are converted
 */
record NameOptions(FileNames fileNames, Expression asName, boolean unique, boolean inbound) {

    /** @throws FtpsException of the 1xx codes */
    static NameOptions read(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        checkUnique(endpoint);
        refuse(options.isConvertInbound() && !endpoint.isDownload(), "convertInbound=true and download=false");
        return new NameOptions(
                fileNames(endpoint), asName(endpoint), options.isUniqueServerNames(), options.isConvertInbound());
    }

    /** Kermit's as-name is not converted, whatever FILENAMES says. */
    private static FileNames fileNames(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        String value = options.getFilenames();
        FileNames names = options.getAsName() != null ? FileNames.LITERAL : TransferOptions.fileNames(value);
        // Camel would rename names that our upload has converted.
        refuse(
                names != FileNames.LITERAL && endpoint.getTempFileName() != null,
                "filenames=" + value + " and tempPrefix or tempFileName; uploads have a temporary name without them");
        refuse(
                names != FileNames.LITERAL
                        && (endpoint.getDoneFileName() != null || endpoint.getChecksumFileAlgorithm() != null),
                "filenames=" + value
                        + " and doneFileName or checksumFileAlgorithm: each name is converted by itself, and"
                        + " a.txt.done becomes A_TXT.DONE beside A.TXT; use filenames=literal");
        return names;
    }

    /** An expression as in fileName, which Camel evaluates; only the conversion is left out. */
    private static Expression asName(KermitFtpsEndpoint endpoint) throws FtpsException {
        String asName = endpoint.getConfiguration().getAsName();
        if (asName == null) {
            return null;
        }
        refuse(endpoint.getFileName() != null, "asName=" + asName + " and fileName, which say the same; leave one out");
        String language = asName.contains("$") ? "file" : "constant";
        return endpoint.getCamelContext().resolveLanguage(language).createExpression(asName);
    }

    /** What names an upload: an as-name is a fileName whose result is not converted. */
    Expression fileName(Expression fileName) {
        return asName == null ? fileName : asName;
    }

    /** To be called for consumers, where fileName chooses a file. */
    void checkConsumer() throws FtpsException {
        refuse(
                asName != null,
                "asName on a consumer; fileName chooses the file to fetch, and the endpoint that writes it its name here");
    }

    /** What stands there already does not matter to a new name, and nothing can be prepared under an unknown one. */
    private static void checkUnique(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        if (!options.isUniqueServerNames()) {
            return;
        }
        String unique = "uniqueServerNames=true and ";
        GenericFileExist exist = endpoint.getFileExist();
        refuse(
                exist != GenericFileExist.Override,
                unique + "fileExist=" + exist + ": a new name meets no file; leave fileExist out");
        refuse(
                endpoint.getTempFileName() != null,
                unique + "tempPrefix or tempFileName: renaming would undo the server's choice; leave it out");
        refuse(
                options.isUpdate()
                        || options.isRecover()
                        || !options.getUploadCollision().equals("file-exist"),
                unique
                        + "update, recover or uploadCollision, which are about a file that is there already; leave them out");
        refuse(
                endpoint.getDoneFileName() != null || endpoint.getChecksumFileAlgorithm() != null,
                unique
                        + "doneFileName or checksumFileAlgorithm: their names would be those of another file; leave them out,"
                        + " and use verifyTransfer for a checksum");
    }

    /** @throws FtpsException {@link Failure#OPTION_CONFLICT} */
    private static void refuse(boolean conflict, String which) throws FtpsException {
        if (conflict) {
            throw new FtpsException(OptionFailure.OPTION_CONFLICT, which);
        }
    }
}
