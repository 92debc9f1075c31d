package org.kermitftps.camel;

import java.io.File;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.local.LocalPath;

/**
 * What a file was called in the listing. {@code preMove} gives it another name before it is fetched, which is no name for
 * the local file, and another one than a part was begun with.
 *
 * @param relative below the endpoint's directory
 * @param absolute as the server knows it
 */
record ListedName(String relative, String absolute) {

    private static final String PROPERTY = "KermitFtpsListedName";

    static ListedName of(GenericFile<FTPFile> file) {
        return new ListedName(file.getRelativeFilePath().replace(File.separatorChar, '/'), file.getAbsoluteFilePath());
    }

    /** To be called before {@code preMove}. */
    static void keep(Exchange exchange, GenericFile<FTPFile> listed) {
        exchange.setProperty(PROPERTY, of(listed));
    }

    static ListedName of(Exchange exchange) {
        ListedName kept = exchange.getProperty(PROPERTY, ListedName.class);
        return kept != null ? kept : of(FailedDownloads.file(exchange));
    }

    Path below(Path directory) throws FtpsException {
        return LocalPath.below(directory, relative);
    }

    /** The file among all files of all servers. */
    String where(KermitFtpsEndpoint endpoint) {
        return endpoint.wireSettings().server() + " " + endpoint.credentials().user() + " " + absolute;
    }
}
