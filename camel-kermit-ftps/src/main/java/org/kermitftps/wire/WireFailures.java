package org.kermitftps.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.commons.net.MalformedServerReplyException;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.CrowdedReplies;

/** Turns what sockets and Commons Net throw into rows of the failure table. */
final class WireFailures {

    private WireFailures() {}

    /** A failure below {@code connect}; {@code reply} is what the server had said by then, if anything. */
    static FtpsException connecting(IOException e, String server, int code, String reply) {
        FtpsException ours = find(e);
        if (ours != null) {
            return ours;
        }
        if (isGreetingTimeout(e)) {
            return new FtpsException(ConnectionFailure.GREETING_MISSING, server, e);
        }
        if (reply != null && !reply.isEmpty()) {
            return new FtpsException(greeting(code, reply), server, code, reply, e);
        }
        return new FtpsException(
                isUnreachable(e) ? ConnectionFailure.CONNECT_FAILED : ConnectionFailure.CONNECTION_LOST,
                server + ": " + reason(e),
                e);
    }

    /** Why a server turns a connection away that it has just taken. */
    static Failure greeting(int code, String reply) {
        return CrowdedReplies.classify(code, reply, ConnectionFailure.GREETING_REFUSED);
    }

    /**
     * A failure while a reply was read. Text that is no reply is not kept as a cause: logs print the messages of causes as
     * they are.
     *
     * @param command what it should have answered; {@code null} for the greeting, whose time-out has a name of its own
     */
    static IOException reading(IOException e, String command, int millis) {
        if (e instanceof MalformedServerReplyException) {
            return new FtpsException(ConnectionFailure.REPLY_MALFORMED, e.getMessage());
        }
        if (e instanceof SocketTimeoutException && command != null) {
            return new FtpsException(
                    ConnectionFailure.REPLY_MISSING, command + ": no reply within " + millis + " ms (soTimeout)", e);
        }
        return e;
    }

    /** The exception of ours in a chain of causes, or {@code null}; Commons Net wraps what its copy loop meets. */
    static FtpsException find(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof FtpsException ours) {
                return ours;
            }
        }
        return null;
    }

    /** Why, in words: the message of the innermost cause, or its name. */
    static String reason(Throwable e) {
        Throwable root = root(e);
        String name = root.getClass().getSimpleName();
        return root.getMessage() == null ? name : name + ": " + root.getMessage();
    }

    /** The innermost cause. */
    static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Commons Net reports it as a plain IOException around the time-out. */
    private static boolean isGreetingTimeout(IOException e) {
        return !(e instanceof SocketTimeoutException) && e.getCause() instanceof SocketTimeoutException;
    }

    /** Nobody there, or nobody who answers. */
    static boolean isUnreachable(IOException e) {
        return e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof UnknownHostException
                || e instanceof SocketTimeoutException;
    }
}
