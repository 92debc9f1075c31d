package org.kermitftps.camel;

import org.kermitftps.failure.FtpsException;

/** A refusal answered from memory, without asking the server; its cause is the one the server gave. */
final class RememberedRefusal extends FtpsException {

    private static final long serialVersionUID = 1L;

    RememberedRefusal(FtpsException first, long seconds) {
        super(
                first.failure(),
                "as before; the server is asked again in " + seconds + " s, see permanentFailureDelay",
                first.replyCode(),
                first.replyText(),
                first);
    }
}
