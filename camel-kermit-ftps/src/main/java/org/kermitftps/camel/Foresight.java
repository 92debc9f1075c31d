package org.kermitftps.camel;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.Permissions;
import org.kermitftps.policy.VerifyTransfer;
import org.kermitftps.wire.KermitFtpClient;

/** What an upload is going to ask once its last byte has left, as far as that is certain before it begins. */
final class Foresight {

    private Foresight() {}

    /** Tells the wire, which may ask it ahead. */
    static void ofUpload(
            KermitFtpClient client, KermitFtpsEndpoint endpoint, ArrivalProof proof, Destination to, boolean last)
            throws FtpsException {
        VerifyTransfer wanted = endpoint.options().verifyTransfer();
        boolean size = client.isBinary() && wanted != VerifyTransfer.NONE && !proof.isHashing();
        boolean renamedNext = !to.inPlace()
                && !hasAttributes(endpoint.getConfiguration())
                && !endpoint.options().placing().collision().numbers();
        boolean rename = renamedNext && (size || wanted == VerifyTransfer.NONE);
        client.ahead().afterUpload(to.first(), size, rename, last);
    }

    /** The last file of a batch. The parts of a split message all have the batch of the whole. */
    static boolean isLast(Exchange exchange) {
        return exchange.getProperty(ExchangePropertyKey.BATCH_COMPLETE, false, boolean.class)
                && exchange.getProperty(ExchangePropertyKey.SPLIT_COMPLETE, true, boolean.class);
    }

    /** They are set between the proof and the name. */
    private static boolean hasAttributes(KermitFtpsConfiguration options) throws FtpsException {
        return options.isSetServerDates()
                || options.getChmod() != null
                || AttributeOptions.permissions(options) != Permissions.OFF;
    }
}
