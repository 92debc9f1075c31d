package org.kermitftps.camel;

import java.nio.file.Path;
import java.time.Clock;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.journal.LogFile;
import org.kermitftps.journal.LogFormat;

/** Reads the options about what happens after a transfer. */
final class DispositionOptions {

    private DispositionOptions() {}

    /** Option {@code errorAction}. */
    private enum ErrorAction {
        PROCEED,
        QUIT
    }

    /** @throws FtpsException of the 1xx codes */
    static Disposition read(KermitFtpsConfiguration options) throws FtpsException {
        ErrorAction action = SecurityOptions.oneOf(ErrorAction.class, "errorAction", options.getErrorAction());
        return new Disposition(log(options), action == ErrorAction.QUIT, new SaidOnce(Clock.systemUTC()));
    }

    private static TransactionLog log(KermitFtpsConfiguration options) throws FtpsException {
        LogFormat format =
                SecurityOptions.oneOf(LogFormat.class, "transactionLogFormat", options.getTransactionLogFormat());
        Path path = FileOptions.path("transactionLog", options.getTransactionLog());
        if (path == null) {
            return new TransactionLog(null, format);
        }
        LogFile file = new LogFile(path.toAbsolutePath().normalize());
        if (!file.isUsable()) {
            throw new FtpsException(OptionFailure.TRANSACTION_LOG_UNUSABLE, "transactionLog=" + file.path());
        }
        return new TransactionLog(file, format);
    }

    /**
     * Kermit's words for the server's file are Camel's {@code move} on a consumer.
     *
     * @throws FtpsException {@link Failure#code} KFTPS-102 with another word for the same file, KFTPS-127 for the local file
     */
    static void forConsumer(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        refuse(
                "moveTo",
                options.getMoveTo(),
                "localDirectory, or directoryName of the file: endpoint that writes the download");
        refuse("renameTo", options.getRenameTo(), "fileName of the file: endpoint that writes the download");
        String word = options.getServerRenameTo() != null ? "serverRenameTo" : "serverMoveTo";
        String to = options.getServerRenameTo() != null ? options.getServerRenameTo() : options.getServerMoveTo();
        if (to == null) {
            return;
        }
        checkAlone(endpoint, word, to);
        if (word.equals("serverMoveTo")) {
            endpoint.setMove(to);
        } else {
            endpoint.setMove(
                    endpoint.getCamelContext().resolveLanguage("simple").createExpression(to));
        }
    }

    private static void checkAlone(KermitFtpsEndpoint endpoint, String word, String to) throws FtpsException {
        boolean both = endpoint.getConfiguration().getServerRenameTo() != null
                && endpoint.getConfiguration().getServerMoveTo() != null;
        String other = both
                ? "serverMoveTo"
                : endpoint.getMove() != null
                        ? "move"
                        : endpoint.isDelete() ? "delete=true" : endpoint.isNoop() ? "noop=true" : null;
        if (other != null) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    word + "=" + to + " and " + other + ": one of them says what becomes of the server's file");
        }
    }

    /** @throws FtpsException for options that would do nothing on a producer */
    static void forProducer(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        String names = "fileName for the final name, and tempFileName for the one it is sent under";
        refuse("serverRenameTo", options.getServerRenameTo(), names);
        refuse("serverMoveTo", options.getServerMoveTo(), names);
        if (endpoint.options().disposition().quits()) {
            refuse("errorAction", options.getErrorAction(), "onException in the route: each message is on its own");
        }
        if (options.getMoveTo() != null && options.getRenameTo() != null) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "moveTo and renameTo: renameTo may name a directory too; leave moveTo out");
        }
    }

    private static void refuse(String word, String value, String instead) throws FtpsException {
        if (value != null) {
            throw new FtpsException(OptionFailure.WORD_OF_THE_OTHER_SIDE, word + "=" + value + "; use " + instead);
        }
    }
}
