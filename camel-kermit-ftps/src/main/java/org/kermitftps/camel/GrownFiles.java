package org.kermitftps.camel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Downloads that brought more than the listing told: the partner was writing the file, and what came is its beginning. They
 * are left to the next poll. A file of which the listing says the same again, and as many bytes come again, stands still:
 * then it is the listing that is wrong, as with sizes in blocks, or 0 for all. Costs no command. The connections of one
 * consumer share it, because the next poll may fetch the file over another one.
 */
final class GrownFiles {

    private static final Logger LOG = LoggerFactory.getLogger(GrownFiles.class);

    /** Files that went away meanwhile are never asked for again. */
    private static final int MOST = 1_000;

    private final Map<String, Sizes> seen = new LinkedHashMap<>();

    private record Sizes(long listed, long arrived) {}

    /**
     * After a download that the server has confirmed. In TYPE A bytes cannot be compared.
     *
     * @param name whole path
     * @param byListing size in bytes by the listing, 0 being one; negative if there was none
     * @param bySize by SIZE in its place; 0 or less if that does not tell
     * @throws FtpsException {@link Failure} KFTPS-742
     */
    void check(KermitFtpClient client, String name, long byListing, long bySize, long arrived) throws FtpsException {
        long told = byListing >= 0 || bySize > 0 ? Math.max(byListing, bySize) : -1;
        check(name, client.isBinary() ? told : -1, arrived);
    }

    synchronized void check(String name, long listed, long arrived) throws FtpsException {
        Sizes before = seen.remove(name);
        if (listed < 0 || arrived <= listed) {
            return;
        }
        Sizes now = new Sizes(listed, arrived);
        if (now.equals(before)) {
            LOG.info(
                    "{}: listed with {} bytes once more, and {} arrived once more: it stands still",
                    name,
                    listed,
                    arrived);
            return;
        }
        remember(name, now);
        throw new FtpsException(
                TransferFailure.FILE_GREW, name + ": listed with " + listed + " bytes, " + arrived + " arrived");
    }

    private void remember(String name, Sizes sizes) {
        if (seen.size() >= MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
        seen.put(name, sizes);
    }
}
