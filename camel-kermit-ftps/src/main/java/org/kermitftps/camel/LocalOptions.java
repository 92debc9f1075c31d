package org.kermitftps.camel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.local.Collision;

/**
 * Where downloads go.
 *
 * @param directory option {@code localDirectory}, {@code null} if downloads are not kept
 * @param collision option {@code collision}
 * @param recover option {@code recover}
 * @param keepsParts whether the part of a failed download stays
 * @param spoolThreshold option {@code spoolThreshold}
 */
record LocalOptions(Path directory, Collision collision, boolean recover, boolean keepsParts, long spoolThreshold) {

    /** One mebibyte: most claim files stay in memory, and a hundred at a time fit into any heap. */
    private static final long DEFAULT_THRESHOLD = 1L << 20;

    private enum Incomplete {
        AUTO,
        KEEP,
        DISCARD
    }

    /** @throws FtpsException of the 1xx codes */
    static LocalOptions read(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        String incomplete = orElse(options.getIncomplete(), "auto");
        Incomplete parts = SecurityOptions.oneOf(Incomplete.class, "incomplete", incomplete);
        LocalOptions read = new LocalOptions(
                FileOptions.path("localDirectory", options.getLocalDirectory()),
                SecurityOptions.oneOf(Collision.class, "collision", orElse(options.getCollision(), "backup")),
                options.isRecover(),
                parts == Incomplete.KEEP || parts == Incomplete.AUTO && options.isRecover(),
                options.getSpoolThreshold() == null ? DEFAULT_THRESHOLD : options.getSpoolThreshold());
        checkPlaces(endpoint);
        checkIdleOptions(endpoint);
        read.checkRecovery(endpoint);
        read.checkNames(endpoint);
        return read;
    }

    private static String orElse(String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    /** A download has one place. */
    private static void checkPlaces(KermitFtpsEndpoint endpoint) throws FtpsException {
        if (endpoint.getConfiguration().isStreamDownload()
                && endpoint.getConfiguration().isStepwise()) {
            throw conflict("streamDownload=true and stepwise=true, whose way back would be said in the middle of the "
                    + "transfer; leave stepwise out");
        }
        if (endpoint.getConfiguration().getLocalDirectory() == null) {
            return;
        }
        if (endpoint.getLocalWorkDirectory() != null) {
            throw conflict("localDirectory and localWorkDirectory, which deletes its file after the exchange; leave "
                    + "localWorkDirectory out");
        }
        if (endpoint.getConfiguration().isStreamDownload()) {
            throw conflict("localDirectory and streamDownload=true, which keeps nothing; leave streamDownload out");
        }
    }

    private static void checkIdleOptions(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        boolean kept = options.getLocalDirectory() != null;
        if (!kept && (options.getCollision() != null || options.getIncomplete() != null)) {
            throw conflict("collision or incomplete without localDirectory, the directory they are about; for uploads "
                    + "use uploadCollision");
        }
        boolean elsewhere = kept || endpoint.getLocalWorkDirectory() != null || options.isStreamDownload();
        if (elsewhere && options.getSpoolThreshold() != null) {
            throw conflict("spoolThreshold and localDirectory, localWorkDirectory or streamDownload, none of which "
                    + "spools; leave spoolThreshold out");
        }
    }

    private void checkRecovery(KermitFtpsEndpoint endpoint) throws FtpsException {
        if (recover && endpoint.isResumeDownload()) {
            throw conflict("recover=true and resumeDownload=true, which compares nothing; leave resumeDownload out");
        }
        if (recover && directory != null && !keepsParts) {
            throw conflict("recover=true and incomplete=discard, which leaves nothing to recover; use incomplete=keep");
        }
    }

    /** CLAIM.TXT and claim.txt: the second would take the place of the first, of which there is no other copy then. */
    private void checkNames(KermitFtpsEndpoint endpoint) throws FtpsException {
        boolean replaces = directory != null && collision.placing() == Collision.Placing.REPLACE;
        if (replaces && endpoint.getConfiguration().isConvertInbound() && endpoint.isDelete()) {
            throw conflict(
                    "convertInbound=true, delete=true and a collision that replaces: two names of the server can "
                            + "become one here, and the file that came first would be lost; use collision=backup or "
                            + "collision=rename");
        }
    }

    /**
     * For a consumer.
     *
     * @throws FtpsException {@link OptionFailure#LOCAL_DIRECTORY_UNUSABLE}, or a conflict that uploads do not have
     */
    void prepare() throws FtpsException {
        if (directory == null) {
            if (recover) {
                throw conflict("recover=true without localDirectory, where the part of a download is kept");
            }
            return;
        }
        try {
            Files.createDirectories(directory);
            // Asked like this because permission bits tell nothing of a read-only mount.
            Files.delete(Files.createTempFile(directory, ".kermit-ftps", ".try"));
        } catch (IOException e) {
            throw new FtpsException(OptionFailure.LOCAL_DIRECTORY_UNUSABLE, "localDirectory=" + directory, e);
        }
    }

    private static FtpsException conflict(String what) {
        return new FtpsException(OptionFailure.OPTION_CONFLICT, what);
    }
}
