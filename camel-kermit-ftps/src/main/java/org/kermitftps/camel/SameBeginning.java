package org.kermitftps.camel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.kermitftps.policy.HashCommand;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.TransferDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a file on the server is the beginning of what is sent: by its hash where the server offers one, otherwise by its
 * last bytes, where a server that crashed or a disk that was full leaves its traces.
 */
final class SameBeginning {

    private static final Logger LOG = LoggerFactory.getLogger(SameBeginning.class);

    /** One TLS record; more would cost what it is to save. */
    private static final int TAIL = 16 * 1024;

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final UploadBody body;

    SameBeginning(KermitFtpsOperations operations, KermitFtpClient client, UploadBody body) {
        this.operations = operations;
        this.client = client;
        this.body = body;
    }

    /**
     * @param there the size of the file on the server
     * @param byTail whether its last bytes are enough
     * @return false also if the server lets nobody compare
     */
    boolean of(String name, long there, boolean byTail) throws IOException {
        Optional<HashCommand> command = operations.hashes.offered();
        Optional<String> theirs = command.isPresent() ? operations.hashes.ask(command.get(), name) : Optional.empty();
        if (theirs.isPresent()) {
            return HashCommand.same(theirs.get(), hash(command.get().algorithm(), there));
        }
        return byTail && hasSameTail(name, there);
    }

    private String hash(String algorithm, long length) throws IOException {
        TransferDigest digest = new TransferDigest(Set.of(algorithm));
        body.openAfter(length, digest.beginning()).close();
        return digest.hex(algorithm);
    }

    private boolean hasSameTail(String name, long there) throws IOException {
        long from = Math.max(0, there - TAIL);
        byte[] theirs = tail(name, from, there);
        try (InputStream ours = body.openAfter(from, OutputStream.nullOutputStream())) {
            return theirs != null && Arrays.equals(theirs, ours.readNBytes((int) (there - from)));
        }
    }

    /** What stands behind {@code from}, or {@code null}; a connection that is lost over it is made anew. */
    private byte[] tail(String name, long from, long there) throws IOException {
        Bounded arrived = new Bounded((int) (there - from));
        try {
            client.setRestartOffset(from);
            client.expectSize(there);
            return client.retrieveFile(name, arrived) ? arrived.bytes() : null;
        } catch (IOException e) {
            LOG.info("{}: what is there cannot be compared and is sent again: {}", name, e.getMessage());
            if (!client.isConnected()) {
                operations.reconnect();
            }
            return null;
        } finally {
            // An offset that was not used would be that of the upload.
            client.setRestartOffset(0);
        }
    }

    /** A server that takes no notice of REST sends the whole file, which is not kept. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            kept.write(buffer, offset, Math.min(length, most + 1 - kept.size()));
        }

        byte[] bytes() {
            return kept.toByteArray();
        }
    }
}
