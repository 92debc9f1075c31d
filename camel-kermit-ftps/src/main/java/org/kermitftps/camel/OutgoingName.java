package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.util.FileUtil;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.policy.FileNames;
import org.kermitftps.wire.KermitFtpClient;

/** The name an upload gets by option {@code filenames}. */
final class OutgoingName {

    private OutgoingName() {}

    /**
     * Converts the last part of a path.
     *
     * @param path as Camel gives it
     * @throws FtpsException {@link GuardFailure#NAME_EMPTY}
     */
    static String of(KermitFtpClient client, KermitFtpsEndpoint endpoint, String path) throws IOException {
        String name = FileUtil.stripPath(path);
        if (name.isBlank()) {
            throw new FtpsException(GuardFailure.NAME_EMPTY, path);
        }
        FileNames rule = endpoint.options().names().fileNames();
        String system = rule.asksForSystem() ? client.system() : null;
        // With its last separator, which separator=Windows makes a backslash; empty if there is none.
        String directory = path.substring(0, path.length() - name.length());
        return directory + rule.toServer(name, system);
    }
}
