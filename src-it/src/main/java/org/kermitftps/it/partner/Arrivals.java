package org.kermitftps.it.partner;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;

/**
 * Counts how often each name came into being at the partner, by STOR or by RNTO, so that a file sent twice shows even
 * though the second copy stands under the same name as the first.
 *
 * <p>FtpServer tells its ftplets after it has told the client: the count is final once the partner is closed.
 */
public final class Arrivals extends DefaultFtplet {
    private static final Set<String> MAKES_A_FILE = Set.of("STOR", "RNTO");

    private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();

    /** How often a file of this name (without directories) was stored under it or renamed to it. */
    public int of(String name) {
        AtomicInteger count = times.get(name);
        return count == null ? 0 : count.get();
    }

    @Override
    public FtpletResult afterCommand(FtpSession session, FtpRequest request, FtpReply reply) {
        if (MAKES_A_FILE.contains(request.getCommand()) && reply != null && reply.isPositive()) {
            String path = request.getArgument();
            String name = path.substring(path.lastIndexOf('/') + 1);
            times.computeIfAbsent(name, unseen -> new AtomicInteger()).incrementAndGet();
        }
        return FtpletResult.DEFAULT;
    }
}
