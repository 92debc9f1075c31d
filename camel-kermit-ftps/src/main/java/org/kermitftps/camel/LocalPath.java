package org.kermitftps.camel;

import java.io.File;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.FtpConstants;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.names.InboundNames;
import org.kermitftps.names.LocalNames;

/** What a download is called on this side. */
final class LocalPath {

    private LocalPath() {}

    /**
     * Before a download: camel-ftp would write to any path below or outside of {@code localWorkDirectory}. Names from a
     * listing were looked at there, those from an expression ({@code useList=false}) were not.
     *
     * @throws FtpsException {@link Failure#NAME_NOT_LOCAL}
     */
    static void check(KermitFtpsEndpoint endpoint, Exchange exchange) throws FtpsException {
        if (endpoint.getLocalWorkDirectory() == null) {
            return;
        }
        String path = file(exchange).getRelativeFilePath();
        Optional<LocalNames.Row> row = LocalNames.forbids(path, File.separatorChar == '\\');
        if (row.isPresent()) {
            throw new FtpsException(
                    GuardFailure.NAME_NOT_LOCAL,
                    path + " has " + row.get().kind() + ": " + row.get().because());
        }
    }

    /** After a download: the route sees the converted name. Camel's move and delete take the server's from elsewhere. */
    static void convert(KermitFtpsEndpoint endpoint, Exchange exchange) {
        if (endpoint.options().names().inbound()) {
            convert(exchange, FtpConstants.FILE_NAME);
            convert(exchange, Exchange.FILE_NAME_ONLY);
        }
    }

    private static void convert(Exchange exchange, String header) {
        String name = exchange.getIn().getHeader(header, String.class);
        if (name != null) {
            exchange.getIn().setHeader(header, InboundNames.of(name));
        }
    }

    private static GenericFile<?> file(Exchange exchange) {
        return (GenericFile<?>) exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE);
    }
}
