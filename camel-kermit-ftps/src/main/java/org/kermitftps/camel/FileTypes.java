package org.kermitftps.camel;

import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.kermitftps.content.FileType;
import org.kermitftps.content.TypeChoice;
import org.kermitftps.content.TypeWord;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.ServerSystem;
import org.kermitftps.wire.KermitFtpClient;

/** The type of each file: that of the endpoint, that of the message, or what content and name tell. */
final class FileTypes {

    private final KermitFtpClient client;
    private final ContentOptions options;

    FileTypes(KermitFtpClient client, KermitFtpsEndpoint endpoint) {
        this.client = client;
        this.options = endpoint.options().content();
    }

    /** What a connection begins with. */
    FileType ofSession() throws IOException {
        return of(options.type(), Optional.empty());
    }

    /** @throws FtpsException {@link TransferFailure#FILE_TYPE_UNUSABLE} for the word of the message */
    FileType ofUpload(Exchange exchange, UploadBody body, String name) throws IOException {
        TypeWord word = word(exchange);
        return of(word, word == TypeWord.AUTO ? found(body, name) : Optional.empty());
    }

    FileType ofDownload(String name) throws IOException {
        return of(options.type(), options.choice().ofName(name));
    }

    private Optional<FileType> found(UploadBody body, String name) throws IOException {
        TypeChoice choice = options.choice();
        return choice.isSettled(name) ? choice.settled(name) : choice.ofContent(head(body, name));
    }

    private byte[] head(UploadBody body, String name) throws FtpsException {
        try {
            return body.head(options.choice().scanSize());
        } catch (FtpsException e) {
            throw e;
        } catch (IOException e) {
            throw new FtpsException(TransferFailure.TRANSFER_BROKEN, name + ": " + e.getMessage(), e);
        }
    }

    private TypeWord word(Exchange exchange) throws FtpsException {
        String wanted = exchange.getIn().getHeader(KermitFtpsConstants.TYPE, String.class);
        if (wanted == null) {
            return options.type();
        }
        return TypeWord.of(wanted)
                .filter(options::allows)
                .orElseThrow(() -> new FtpsException(
                        TransferFailure.FILE_TYPE_UNUSABLE, KermitFtpsConstants.TYPE + ": " + wanted));
    }

    private FileType of(TypeWord word, Optional<FileType> found) throws IOException {
        return switch (word) {
            case TEXT -> FileType.TEXT;
            case SYSTEM -> bySystem();
            case EBCDIC -> FileType.EBCDIC;
            case AUTO -> found.isPresent() ? found.get() : undecided();
            case BINARY, TENEX -> FileType.BINARY;
        };
    }

    private FileType undecided() throws IOException {
        return options.undecidedBySystem() ? bySystem() : FileType.BINARY;
    }

    private FileType bySystem() throws IOException {
        return ServerSystem.isUnix(client.system()) ? FileType.BINARY : FileType.TEXT;
    }
}
