package org.kermitftps.camel;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.policy.FileAnswers;
import org.kermitftps.select.TimeBounds;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.ListedFile;
import org.kermitftps.wire.MdtmCommand;
import org.kermitftps.wire.SizeCommand;

/** What a selection has to know of a listed file. A command is sent only for what the listing did not tell. */
final class RemoteFacts {

    /**
     * How far LIST may be from the truth: its zone is the server's, which can be 26 hours from the one it is read in, and of
     * files older than half a year it tells the day alone.
     */
    private static final Duration LIST_ERROR = Duration.ofHours(50);

    private static final int UNAVAILABLE = 550;

    private final KermitFtpClient client;
    private final Duration serverTimeOffset;

    /** @param serverTimeOffset what is added to what MDTM tells */
    RemoteFacts(KermitFtpClient client, Duration serverTimeOffset) {
        this.client = client;
        this.serverTimeOffset = serverTimeOffset;
    }

    /**
     * Asks for the size of a file of which the name alone is known, and puts it into the entry.
     *
     * @return false if there is no file of that name: none at all, or a directory
     */
    boolean isFile(FTPFile file, String name) throws IOException {
        if (file.getSize() >= 0 || file instanceof ListedFile) {
            return true;
        }
        size(file, name);
        return file.getSize() >= 0 || !saysNoFile();
    }

    /** vsftpd: could not get file size; ProFTPD: not a regular file; Pure-FTPd: I can only retrieve regular files. */
    private boolean saysNoFile() {
        int code = client.getReplyCode();
        String text = client.getReplyString();
        return code == UNAVAILABLE
                && (text.contains("regular file") || FileAnswers.says(code, text) == FileAnswers.Says.GONE);
    }

    /** Bytes, or -1 if nobody tells. In TYPE A servers refuse SIZE or count line ends (Q11), so TYPE I comes first. */
    long size(FTPFile file, String name) throws IOException {
        if (file.getSize() < 0) {
            boolean text = !client.isBinary();
            if (text) {
                client.setFileType(FTP.BINARY_FILE_TYPE);
            }
            long size = SizeCommand.ask(client, name);
            if (text) {
                client.setFileType(FTP.ASCII_FILE_TYPE);
            }
            file.setSize(size);
        }
        return file.getSize();
    }

    /** When the file was changed, or {@code null} if nobody tells; exact where it matters, if the server knows MDTM. */
    Instant time(FTPFile file, String name, TimeBounds bounds, Instant now) throws IOException {
        Instant listed = file.getTimestampInstant();
        boolean exact = file instanceof ListedFile || listed != null && !bounds.isDoubtful(listed, LIST_ERROR, now);
        if (listed != null && exact) {
            return listed;
        }
        Instant told = MdtmCommand.ask(client, name);
        return told == null ? listed : told.plus(serverTimeOffset);
    }
}
