package org.kermitftps.camel;

import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.util.FileUtil;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.wire.KermitFtpClient;

/**
 * A STOU that did not end well. If the server has told the name, a new connection is asked for the file: one that is whole
 * has arrived, any other is removed. Whatever cannot be found out is uncertain, and not sent again. The connection may be in
 * the file's directory yet; Camel ends it after a failure.
 */
final class UniqueEnd {

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final ArrivalProof proof;
    private final String target;

    UniqueEnd(KermitFtpsOperations operations, KermitFtpClient client, ArrivalProof proof, String target) {
        this.operations = operations;
        this.client = client;
        this.proof = proof;
        this.target = target;
    }

    /** The path of a name the server has told of the directory of another one. */
    static String path(String target, String told) {
        String directory = FileUtil.onlyPath(target);
        boolean inPlace = directory == null || told.startsWith("/");
        return inPlace ? told : directory.endsWith("/") ? directory + told : directory + "/" + told;
    }

    /**
     * Returns if the file has arrived nevertheless.
     *
     * @throws IOException the reason, if nothing is left of the file; else {@link TransferFailure#ARRIVAL_UNCERTAIN}
     */
    void after(IOException reason, Exchange exchange, UploadBody body) throws IOException {
        Optional<String> told = client.uniqueStore().name();
        if (isUntold(reason)) {
            throw reason;
        }
        if (told.isPresent()) {
            resolve(path(target, told.get()), reason, exchange, body);
        } else if (client.mayHaveMadeFile() && (body.count() > 0 || body.isExhausted())) {
            throw uncertain("STOU " + target, reason, exchange);
        } else {
            throw reason;
        }
    }

    private static boolean isUntold(IOException reason) {
        return reason instanceof FtpsException ours && ours.failure() == TransferFailure.UNIQUE_NAME_UNTOLD;
    }

    private void resolve(String path, IOException reason, Exchange exchange, UploadBody body) throws IOException {
        Destination there = new Destination(path, false, false, path);
        LostReply lost = new LostReply(operations, client, proof, path);
        boolean asks = client.dataOpened() && body.isExhausted() && SureRename.isLost(reason);
        if (asks && lost.hasArrived(there, 0, body.count(), reason)) {
            return;
        }
        if (!isRemoved(path, lost.isAsked(), reason)) {
            throw uncertain("STOU " + target + ", which the server called " + path, reason, exchange);
        }
        throw reason;
    }

    private boolean isRemoved(String path, boolean fresh, IOException reason) {
        try {
            if (!fresh || !client.isConnected()) {
                operations.reconnect();
            }
            return client.deleteFile(path) || !new Existence(operations, client).of(path);
        } catch (IOException | GenericFileOperationFailedException e) {
            reason.addSuppressed(e);
            return false;
        }
    }

    private FtpsException uncertain(String what, IOException reason, Exchange exchange) {
        TransferHeaders.outcome(exchange, TransferOutcome.UNCERTAIN, proof.sha256());
        return new FtpsException(TransferFailure.ARRIVAL_UNCERTAIN, what, reason);
    }
}
