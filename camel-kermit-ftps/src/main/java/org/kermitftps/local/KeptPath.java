package org.kermitftps.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.Printable;
import org.kermitftps.policy.RemoteNames;

/** Where below the local directory a download goes. The name is the server's and trusted in nothing. */
public final class KeptPath {

    private KeptPath() {}

    /**
     * @param relative the file's path below the endpoint's directory, with {@code /} between its steps
     * @throws FtpsException {@link GuardFailure#NAME_FORBIDDEN} if a step is none, or the name is one of our own
     */
    public static Path below(Path directory, String relative) throws FtpsException {
        if (relative.startsWith("/") || !RemoteNames.isPlainPath(relative)) {
            throw forbidden(relative);
        }
        try {
            Path root = directory.toAbsolutePath().normalize();
            Path path = root.resolve(relative).normalize();
            if (!path.startsWith(root)
                    || path.equals(root)
                    || OwnNames.isOwn(path.getFileName().toString())) {
                throw forbidden(relative);
            }
            if (!isReallyBelow(root, path.getParent())) {
                throw forbidden(relative);
            }
            return path;
        } catch (InvalidPathException e) {
            throw forbidden(relative); // Windows: a colon, a star
        }
    }

    /** A link in the local directory may lead elsewhere; that the server goes through it was nobody's wish. */
    private static boolean isReallyBelow(Path root, Path directory) {
        Path there = directory;
        while (!there.equals(root) && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        try {
            return there.equals(root) || there.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false; // a link to nothing
        }
    }

    private static FtpsException forbidden(String relative) {
        return new FtpsException(GuardFailure.NAME_FORBIDDEN, "localDirectory: " + Printable.of(relative));
    }
}
