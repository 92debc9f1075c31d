package org.kermitftps.wire;

import java.util.function.Supplier;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPFileEntryParser;
import org.apache.commons.net.ftp.parser.FTPFileEntryParserFactory;
import org.apache.commons.net.ftp.parser.ParserInitializationException;
import org.kermitftps.failure.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Readers of listings for every answer to SYST: the factories of Commons Net and camel-ftp give up with an unchecked
 * exception on a system they do not know.
 */
final class ListingParsers implements FTPFileEntryParserFactory {

    private static final Logger LOG = LoggerFactory.getLogger(ListingParsers.class);

    private final FTPFileEntryParserFactory parsers;

    ListingParsers(FTPFileEntryParserFactory parsers) {
        this.parsers = parsers;
    }

    @Override
    public FTPFileEntryParser createFileEntryParser(String system) {
        return careful(system, () -> parsers.createFileEntryParser(system));
    }

    @Override
    public FTPFileEntryParser createFileEntryParser(FTPClientConfig config) {
        return careful(config.getServerSystemKey(), () -> parsers.createFileEntryParser(config));
    }

    private FTPFileEntryParser careful(String system, Supplier<FTPFileEntryParser> parser) {
        try {
            return new CarefulParser(UnixLines.before(parser.get()));
        } catch (ParserInitializationException e) {
            LOG.warn(
                    "SYST says \"{}\", which is no system known: listings are read as Unix or Windows write them; if files"
                            + " are missing, name the system with an FTPClientConfig of your own in option ftpClientConfig",
                    Printable.of(system));
            // Without a configuration this one reads both.
            return new CarefulParser(parsers.createFileEntryParser(FTPClientConfig.SYST_NT));
        }
    }
}
