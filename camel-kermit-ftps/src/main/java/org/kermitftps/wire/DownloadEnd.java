package org.kermitftps.wire;

import java.io.IOException;
import java.util.Locale;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.DownloadEndRules;
import org.kermitftps.policy.DownloadEndRules.Size;
import org.kermitftps.policy.DownloadEndRules.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges a confirmed download whose data connection ended without close_notify, by {@link DownloadEndRules}. */
final class DownloadEnd {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadEnd.class);

    private final KermitFtpClient client;
    private final WireSettings settings;
    private boolean said;

    DownloadEnd(KermitFtpClient client, WireSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * To be called after the transfer's 2yz reply, which is the latest again afterwards.
     *
     * @param arrived bytes, those of an earlier part included
     * @param listed size by the listing; 0 or less if unknown
     * @throws FtpsException TRANSFER_TRUNCATED
     */
    void judge(String name, long arrived, long listed) throws IOException {
        CloseNotify required = settings.tls().closeNotify();
        Reply end = new Reply(client.getReplyCode(), client.getReplyString());
        Size size = DownloadEndRules.dependsOnSize(required) ? compare(arrived, size(name, listed)) : Size.UNKNOWN;
        client.restore(end);
        Verdict verdict = DownloadEndRules.rule(required, size).then();
        if (verdict == Verdict.CUT) {
            throw new FtpsException(
                    TransferFailure.TRANSFER_TRUNCATED,
                    name + ": " + arrived + " bytes arrived, size "
                            + size.name().toLowerCase(Locale.ROOT),
                    end.code(),
                    end.text(),
                    null);
        }
        if (verdict == Verdict.WHOLE_WITH_A_WORD && !said) {
            said = true;
            LOG.info(
                    "{}: the server ends downloads without close_notify; accepted as long as their size agrees",
                    settings.server());
        }
    }

    private long size(String name, long listed) throws IOException {
        if (!client.isBinary()) {
            return -1;
        }
        // After CCC anybody on the path can answer SIZE; listings stay inside TLS.
        boolean trusted = client.security().isSecured();
        long told = trusted ? SizeCommand.ask(client, name) : -1;
        return told >= 0 || listed <= 0 ? told : listed;
    }

    private static Size compare(long arrived, long size) {
        return size < 0 ? Size.UNKNOWN : size == arrived ? Size.SAME : Size.DIFFERENT;
    }
}
