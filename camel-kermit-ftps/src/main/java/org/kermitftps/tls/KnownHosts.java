package org.kermitftps.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Option {@code knownHosts}: trust on first use. A server seen for the first time is written down by its public key; from
 * then on it must show the same key, whatever certificate is around it. The file has one server a line: {@code host:port},
 * the key as {@link Fingerprints#ofKey} writes it, the SHA-256 of the certificate of the first contact; {@code #} begins a
 * comment. Several lines of one server are several good keys.
 *
 * <p>Read anew for every connection, so that an operator's change takes effect at once. Threads, endpoints and processes
 * may share the file.
 */
public final class KnownHosts implements PeerRule {

    private static final Logger LOG = LoggerFactory.getLogger(KnownHosts.class);
    private static final Pattern LINE =
            Pattern.compile("(\\S+:\\d{1,5})\\s+(sha256/[A-Za-z0-9+/]{43}=)\\s+([0-9a-f]{64})\\s*");

    /** @param key what counts; the certificate is for people who compare */
    private record Known(String server, String key, String certificate) {

        static Known of(ShownChain shown) {
            return new Known(server(shown.peer()), Fingerprints.ofKey(shown.leaf()), Fingerprints.sha256(shown.leaf()));
        }

        private static String server(TlsPeer peer) {
            String host = HostNames.withoutDot(peer.host()).toLowerCase(Locale.ROOT);
            return (host.contains(":") ? "[" + host + "]:" : host + ":") + peer.port();
        }

        String line() {
            return server + " " + key + " " + certificate;
        }

        String text() {
            return key + " (certificate " + certificate + ")";
        }
    }

    private final SharedFile file;

    /**
     * @param file need not exist, its directory must
     * @throws FtpsException {@link Failure#KNOWN_HOSTS_UNUSABLE}
     */
    public KnownHosts(Path file) throws FtpsException {
        Path directory = file.toAbsolutePath().getParent();
        if (Files.exists(file) ? !Files.isReadable(file) || Files.isDirectory(file) : !Files.isDirectory(directory)) {
            throw new FtpsException(
                    TlsFailure.KNOWN_HOSTS_UNUSABLE,
                    "knownHosts=" + file + " is no readable file and cannot become one");
        }
        this.file = new SharedFile(file);
    }

    @Override
    public void check(ShownChain shown) throws FtpsException {
        Known now = Known.of(shown);
        try {
            if (!isKnown(now, shown)) {
                file.exclusively(() -> meet(now, shown));
            }
        } catch (FtpsException e) {
            throw e;
        } catch (IOException e) {
            throw new FtpsException(TlsFailure.KNOWN_HOSTS_UNUSABLE, "knownHosts=" + file + ": " + e, e);
        }
    }

    /** With the file locked: somebody else may have met the server in between. */
    private void meet(Known now, ShownChain shown) throws IOException {
        if (!isKnown(now, shown)) {
            file.append(now.line());
            LOG.warn(
                    "{}: first contact, its key is trusted from now on: {}; compare it with the partner by telephone",
                    now.server(),
                    now.text());
        }
    }

    /** @throws FtpsException if it is known by other keys only */
    private boolean isKnown(Known now, ShownChain shown) throws IOException {
        List<Known> before = read().stream()
                .filter(each -> each.server().equals(now.server()))
                .toList();
        if (before.isEmpty() || before.stream().anyMatch(each -> each.key().equals(now.key()))) {
            return !before.isEmpty();
        }
        String known = before.stream().map(Known::text).collect(Collectors.joining(" or "));
        throw shown.refused(
                TlsFailure.KNOWN_HOST_CHANGED,
                now.server() + " was known by " + known + " and shows " + now.text() + "; knownHosts=" + file);
    }

    private List<Known> read() throws IOException {
        List<Known> known = new ArrayList<>();
        int number = 0;
        for (String line : new String(file.read(), StandardCharsets.UTF_8).split("\\R")) {
            number++;
            Matcher fields = LINE.matcher(line);
            if (fields.matches()) {
                known.add(new Known(fields.group(1).toLowerCase(Locale.ROOT), fields.group(2), fields.group(3)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                LOG.warn("knownHosts={}: line {} is ignored, it is not host:port, key, certificate", file, number);
            }
        }
        return known;
    }
}
