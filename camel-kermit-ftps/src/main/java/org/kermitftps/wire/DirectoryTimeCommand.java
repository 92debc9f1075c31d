package org.kermitftps.wire;

import java.io.IOException;
import java.util.List;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.DirectoryTime;
import org.kermitftps.policy.DirectoryTimes;
import org.kermitftps.policy.DirectoryTimes.Row;
import org.kermitftps.policy.DirectoryTimes.Way;

/** Asks a server when a directory was changed, by {@link DirectoryTimes}; over the control connection alone. */
public final class DirectoryTimeCommand {

    private DirectoryTimeCommand() {}

    /**
     * What the server says, or {@code null} if it does not tell or tells something else; its reply is the client's latest
     * then.
     *
     * @param path {@code null} or empty for the current directory
     */
    public static DirectoryTime ask(KermitFtpClient client, String path) throws IOException {
        String directory = path == null ? "" : path;
        if (client.serverFeatures().facts().contains("MODIFY")) {
            return byFacts(client, directory);
        }
        return DirectoryTimes.isVsftpd(client.serverStatus()) ? byStatus(client, directory) : null;
    }

    /** {@code 250-Listing}, one line of facts behind a blank, {@code 250 End} (RFC 3659 section 7.2). */
    private static DirectoryTime byFacts(KermitFtpClient client, String path) throws IOException {
        Reply reply = client.send("MLST", path.isEmpty() ? null : path);
        List<String> lines = entries(reply);
        if (lines.size() != 1) {
            return null;
        }
        String line = lines.get(0).strip();
        String type = FactsLine.fact(line, "type");
        boolean directory = "dir".equalsIgnoreCase(type) || "cdir".equalsIgnoreCase(type);
        boolean told = FactsLine.time(FactsLine.fact(line, "modify")) != null;
        return directory && told ? time(line, Way.FACTS) : null;
    }

    private static DirectoryTime byStatus(KermitFtpClient client, String path) throws IOException {
        List<String> itself = entries(client.send("STAT", DirectoryTimes.pattern(path))).stream()
                .map(String::strip)
                .filter(DirectoryTimes::isItself)
                .toList();
        return itself.size() == 1 ? time(itself.get(0), Way.STATUS) : null;
    }

    /** What stands between the first line and the last. */
    private static List<String> entries(Reply reply) {
        List<String> lines = reply.text().lines().toList();
        return FTPReply.isPositiveCompletion(reply.code()) && lines.size() > 2
                ? lines.subList(1, lines.size() - 1)
                : List.of();
    }

    private static DirectoryTime time(String told, Way way) {
        Row row = DirectoryTimes.row(way);
        return new DirectoryTime(told, row.apart());
    }
}
