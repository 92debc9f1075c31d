package org.kermitftps.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.regex.Pattern;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.parser.DefaultFTPFileEntryParserFactory;
import org.apache.commons.net.ftp.parser.FTPFileEntryParserFactory;
import org.kermitftps.negotiate.PlanMemory;

/** Listings, read whatever the server says of its system: Commons Net fails on a SYST that is refused, empty or new to it. */
abstract class ListingConnection extends ConvertedTransfers {

    /** Commons Net makes an object of any class a server names here. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\S+\\.\\S+");

    private final Mlsd mlsd = new Mlsd(this);

    ListingConnection(WireSettings settings, PlanMemory memory) {
        super(settings, memory);
        setParserFactory(new DefaultFTPFileEntryParserFactory());
    }

    /** camel-ftp sets one of its own. */
    @Override
    public final void setParserFactory(FTPFileEntryParserFactory factory) {
        super.setParserFactory(new ListingParsers(factory));
    }

    /** The reply to SYST without its code; empty if the server does not tell, or tells the name of a class. */
    @Override
    public String getSystemType() throws IOException {
        String system = systemText();
        return CLASS_NAME.matcher(system).matches() ? "" : system;
    }

    /** Listings with facts. */
    public final Mlsd factsListing() {
        return mlsd;
    }

    /** Seen from this package. */
    @Override
    protected abstract Socket _openDataConnection_(String command, String arg) throws IOException;

    @Override
    public void abandon() {
        super.abandon();
        mlsd.forget();
    }

    /** vsftpd and Pure-FTPd take {@code -la} for options of ls and list the current directory. No path, no blank. */
    private static String noOption(String path) {
        if (path == null || path.isEmpty()) {
            return null;
        }
        return path.startsWith("-") ? "./" + path : path;
    }

    @Override
    public String[] listNames(String path) throws IOException {
        return super.listNames(noOption(path));
    }

    @Override
    public FTPFile[] listFiles() throws IOException {
        return listFiles(null);
    }

    @Override
    public FTPFile[] listFiles(String path) throws IOException {
        try {
            return super.listFiles(noOption(path));
        } catch (UncheckedIOException e) {
            // What has come of a broken listing may look strange; why it broke says the reply, which the caller reads.
            if (!FTPReply.isPositiveCompletion(getReplyCode())) {
                return new FTPFile[0];
            }
            throw e.getCause();
        }
    }
}
