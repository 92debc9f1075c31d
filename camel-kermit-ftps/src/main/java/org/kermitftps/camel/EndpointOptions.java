package org.kermitftps.camel;

import java.time.Clock;
import org.apache.commons.net.ftp.FTPClient;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.negotiate.Credentials;
import org.kermitftps.policy.VerifyTransfer;
import org.kermitftps.wire.DataModeMemory;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.WireSettings;

/**
 * An endpoint's options, read and checked against each other.
 *
 * @param wire what every connection must satisfy
 * @param credentials who logs in
 * @param names what files are called
 * @param verifyTransfer option {@code verifyTransfer}
 * @param content what is in the files
 * @param selection which files are taken
 * @param placing how an upload is placed and taken up again
 * @param disposition what happens after a transfer
 * @param local where downloads go
 * @param speed how much is done at a time
 */
record EndpointOptions(
        WireSettings wire,
        Credentials credentials,
        NameOptions names,
        VerifyTransfer verifyTransfer,
        ContentOptions content,
        SelectionOptions selection,
        PlacingOptions placing,
        Disposition disposition,
        LocalOptions local,
        SpeedOptions speed) {

    /** @throws FtpsException of the 1xx codes */
    static EndpointOptions read(KermitFtpsEndpoint endpoint, DataModeMemory dataModes, Clock clock)
            throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        AttributeOptions.check(options);
        TransferOptions.checkListing(endpoint);
        InheritedOptions.checkChecksum(endpoint.getChecksumFileAlgorithm());
        checkClient(endpoint.getFtpClient());
        WireSettings wire = new SecurityOptions(options, endpoint.getCamelContext(), clock)
                .read()
                .with(new NetworkOptions(options).read(dataModes));
        return new EndpointOptions(
                wire,
                LoginOptions.read(options),
                NameOptions.read(endpoint),
                TransferOptions.verifyTransfer(endpoint),
                ContentOptions.read(endpoint),
                SelectionOptions.read(endpoint),
                PlacingOptions.read(endpoint),
                DispositionOptions.read(options),
                LocalOptions.read(endpoint),
                SpeedOptions.read(endpoint));
    }

    private static void checkClient(FTPClient client) throws FtpsException {
        if (client != null && !(client instanceof KermitFtpClient)) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "ftpClient must be an " + KermitFtpClient.class.getName() + ", the one that knows TLS, not "
                            + client.getClass().getName());
        }
    }
}
