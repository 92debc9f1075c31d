package org.kermitftps.camel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.HashCommand;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.policy.VerifyTransfer;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.TransferDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares one file on the server with what crossed the wire, by hash or size as option {@code verifyTransfer} wants it.
 * For both directions.
 */
final class ArrivalProof {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalProof.class);
    private static final String SHA_256 = "SHA-256";

    private final KermitFtpClient client;
    private final RemoteHash hashes;
    private final VerifyTransfer wanted;
    private HashCommand command;
    private TransferDigest digest;
    private String digits;
    private String sha256;

    ArrivalProof(KermitFtpClient client, RemoteHash hashes, VerifyTransfer wanted) {
        this.client = client;
        this.hashes = hashes;
        this.wanted = wanted;
    }

    /**
     * Before a transfer: finds out what the server offers, and has the bytes pass the digest.
     *
     * @throws FtpsException {@link TransferFailure#HASH_NOT_OFFERED}; nothing was transferred then
     */
    void begin() throws IOException {
        digits = null;
        sha256 = null;
        command = wanted.hashes() && client.isBinary() ? hashes.offered().orElse(null) : null;
        if (command == null && wanted == VerifyTransfer.HASH) {
            throw new FtpsException(
                    TransferFailure.HASH_NOT_OFFERED,
                    client.isBinary() ? "FEAT: " + client.serverFeatures() : "in TYPE A line ends change on the way");
        }
        digest = command == null ? null : new TransferDigest(new HashSet<>(List.of(command.algorithm(), SHA_256)));
        client.digest(digest);
    }

    /** Where the beginning of a file goes that is on the other side already: a hash is that of the whole. */
    OutputStream beginning() {
        return digest == null ? OutputStream.nullOutputStream() : digest.beginning();
    }

    /** After the last byte, before the next transfer over the same client. */
    void end() {
        client.digest(null);
    }

    /**
     * After an upload's 226.
     *
     * @param before bytes that were in the file before
     * @param sent bytes that were sent
     * @return whether it is verified
     * @throws FtpsException {@link Failure} 704 or 713 if it is another file, 715 if the server does not say
     */
    TransferOutcome ofUpload(String name, long before, long sent) throws IOException {
        if (wanted == VerifyTransfer.NONE) {
            return TransferOutcome.STORED;
        }
        boolean verified = byHash(name) || RemoteSize.check(client, name, before, sent);
        return verified ? TransferOutcome.VERIFIED : TransferOutcome.STORED;
    }

    /**
     * After an upload whose final reply was lost, over a new connection.
     *
     * @return whether the file is whole; STORED means that nobody can tell
     */
    TransferOutcome ofLostReply(Destination to, long before, long sent) throws IOException {
        boolean bySize = to.isProvenBySize() && wanted != VerifyTransfer.HASH;
        boolean verified = byHash(to.first()) || bySize && RemoteSize.check(client, to.first(), before, sent);
        return verified ? TransferOutcome.VERIFIED : TransferOutcome.STORED;
    }

    /**
     * After a download, whose size was compared already.
     *
     * @param sizeFits whether the listing told the size, and it is that of what arrived
     */
    TransferOutcome ofDownload(String name, boolean sizeFits) throws IOException {
        boolean verified = byHash(name) || wanted != VerifyTransfer.NONE && sizeFits;
        return verified ? TransferOutcome.VERIFIED : TransferOutcome.STORED;
    }

    /** SHA-256 of what crossed the wire in hexadecimal digits, {@code null} if nobody wanted a hash. */
    String sha256() {
        return sha256;
    }

    private boolean byHash(String name) throws IOException {
        if (command == null) {
            return false;
        }
        keepDigits();
        Optional<String> theirs = hashes.ask(command, name);
        if (theirs.isEmpty()) {
            return untold(name);
        }
        if (!HashCommand.same(theirs.get(), digits)) {
            throw failure(
                    TransferFailure.HASH_DIFFERS,
                    name + ": " + command.algorithm() + " is " + digits + " here and " + theirs.get() + " there");
        }
        LOG.debug("{}: {} {} on both sides", name, command.algorithm(), digits);
        return true;
    }

    /** Once: a digest that was read begins anew, and a second connection may have to be asked. */
    private void keepDigits() {
        if (digits == null) {
            digits = digest.hex(command.algorithm());
            sha256 = command.algorithm().equals(SHA_256) ? digits : digest.hex(SHA_256);
        }
    }

    private boolean untold(String name) throws FtpsException {
        if (wanted == VerifyTransfer.HASH) {
            throw failure(TransferFailure.HASH_UNTOLD, command.feature() + " " + name);
        }
        LOG.debug(
                "{}: the server offers {} and does not tell it: {}", name, command.feature(), client.getReplyString());
        return false;
    }

    private FtpsException failure(TransferFailure failure, String what) {
        return new FtpsException(failure, what, client.getReplyCode(), client.getReplyString(), null);
    }
}
