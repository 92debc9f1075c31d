package org.kermitftps.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kermitftps.policy.ServerFeatures;

/**
 * Listings by MLSD (RFC 3659 section 7) on one connection. Each line becomes its entry at once; one that cannot be read is
 * left out and does not take the others with it. Not thread-safe.
 */
public final class Mlsd {

    /** The verb is not known, or not here; other refusals are about the directory. */
    private static final Set<Integer> UNKNOWN = Set.of(500, 502, 504);

    private final ListingConnection client;
    private final UnreadLines unread = new UnreadLines();
    private boolean useless;
    private boolean factsChosen;

    Mlsd(ListingConnection client) {
        this.client = client;
    }

    /** Whether FEAT promises more than LIST tells, and nothing has shown otherwise on this connection. */
    public boolean isOffered() throws IOException {
        return !useless && client.serverFeatures().listsWithFacts();
    }

    /**
     * Lists a directory; the last reply says how that ended.
     *
     * @param path {@code null} for the current one
     * @return {@code null} if the server refused, or sent something else than MLSD
     */
    public ListedFile[] list(String path) throws IOException {
        chooseFacts();
        Socket data = client._openDataConnection_("MLSD", path == null || path.isEmpty() ? null : path);
        if (data == null) {
            useless |= UNKNOWN.contains(client.getReplyCode());
            return null;
        }
        ListedFile[] files;
        try (data;
                Reader lines =
                        new BufferedReader(new InputStreamReader(data.getInputStream(), client.getControlEncoding()))) {
            files = read(lines);
        }
        client.completePendingCommand();
        useless |= files == null;
        return files;
    }

    /** The facts with a star in FEAT come unasked (section 7.8); a refusal leaves them as they are. */
    private void chooseFacts() throws IOException {
        ServerFeatures features = client.serverFeatures();
        if (!factsChosen && features.listsWithFacts() && !features.listsWithFactsUnasked()) {
            client.send("OPTS", "MLST type;size;modify;perm;unique;");
        }
        factsChosen = true;
    }

    /** @return {@code null} if there are entries, and not one that says whether it is a file: LIST may know more */
    private ListedFile[] read(Reader lines) throws IOException {
        List<ListedFile> files = new ArrayList<>();
        unread.begin();
        for (String line = line(lines); line != null; line = line(lines)) {
            if (!line.isEmpty() && !FactsLine.isSelfOrParent(line)) {
                add(files, line);
            }
        }
        unread.tell();
        return files.isEmpty() && !unread.isEmpty() ? null : files.toArray(ListedFile[]::new);
    }

    private void add(List<ListedFile> files, String line) {
        ListedFile file = FactsLine.read(line);
        if (file == null) {
            unread.add(line);
        } else {
            files.add(file);
        }
    }

    /** Ends at LF only: a CR may be part of a name, and the rest of it must not pass for another one. */
    private static String line(Reader in) throws IOException {
        StringBuilder line = new StringBuilder(120);
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        int end = line.length() - 1;
        if (end >= 0 && line.charAt(end) == '\r') {
            line.setLength(end);
        }
        return line.toString();
    }

    /** The next connection may lead to another server. */
    void forget() {
        useless = false;
        factsChosen = false;
    }
}
