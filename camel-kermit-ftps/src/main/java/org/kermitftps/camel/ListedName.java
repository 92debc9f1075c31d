package org.kermitftps.camel;

import java.io.File;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.local.KeptPath;
import org.kermitftps.names.InboundNames;

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

    /** Its place in localDirectory, with the name that convertInbound makes. */
    Path below(KermitFtpsEndpoint endpoint) throws FtpsException {
        String local = endpoint.options().names().inbound() ? InboundNames.of(relative) : relative;
        return KeptPath.below(endpoint.options().local().directory(), local);
    }

    /** The file among all files of all servers. */
    String where(KermitFtpsEndpoint endpoint) {
        return endpoint.wireSettings().server() + " "
                + endpoint.options().credentials().user() + " " + absolute;
    }
}
