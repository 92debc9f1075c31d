package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.component.file.remote.FtpClientActivityListener;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.negotiate.LoginDialog;
import org.kermitftps.negotiate.Outcome;
import org.kermitftps.policy.RetryRules;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From nothing to a connection that can transfer: secured, logged in, type set. Tries again only what can get better
 * ({@link RetryRules}), so that a wrong password never locks an account.
 */
final class Connector {

    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);

    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final FtpClientActivityListener listener;

    Connector(KermitFtpClient client, KermitFtpsEndpoint endpoint, FtpClientActivityListener listener) {
        this.client = client;
        this.endpoint = endpoint;
        this.listener = listener;
    }

    /**
     * Tries until it can.
     *
     * @param pooled whether others may be waited for, if the server takes no more connections
     * @throws FtpsException the last attempt's; the connection is closed then
     */
    void connect(boolean pooled) throws FtpsException {
        if (pooled) {
            endpoint.lanes().firstAlone(() -> attempts(true));
        } else {
            attempts(false);
        }
    }

    private void attempts(boolean pooled) throws FtpsException {
        endpoint.shared().refusals().check(endpoint);
        for (int attempt = 1; ; attempt++) {
            try {
                connectOnce();
                endpoint.health().connected(client.security());
                return;
            } catch (FtpsException e) {
                client.abandon();
                if (pooled && endpoint.lanes().turnedAway(e)) {
                    throw new TurnedAway(e);
                }
                endpoint.lanes().makeRoom(e);
                endpoint.shared().refusals().remember(endpoint, e);
                endpoint.health().failed(e);
                if (!RetryRules.connectAgain(e.failure(), attempt, endpoint.getMaximumReconnectAttempts())) {
                    throw e;
                }
                LOG.debug("Attempt {} failed, trying again: {}", attempt, e.getMessage());
                pause(e);
            }
        }
    }

    /**
     * If commands that were sent ahead spoil it, it is done again with each waiting for its reply.
     *
     * @throws FtpsException why not; the connection may be half open then
     */
    void connectOnce() throws FtpsException {
        boolean wasOff = client.ahead().isOff();
        try {
            connectAsItIs();
        } catch (FtpsException e) {
            if (wasOff == client.ahead().isOff()) {
                throw e;
            }
            LOG.info("Connecting anew, without commands sent ahead: {}", e.getMessage());
            client.abandon();
            connectAsItIs();
        }
    }

    private void connectAsItIs() throws FtpsException {
        String host = endpoint.getConfiguration().getHost();
        if (endpoint.getFtpClientConfig() != null) {
            client.configure(endpoint.getFtpClientConfig());
        }
        client.setDefaultTimeout(Math.max(0, endpoint.getSoTimeout()));
        listener.onConnecting(host);
        Outcome outcome = client.connectSecured();
        ConnectionWarnings.about(outcome, endpoint);
        endpoint.health().shown(outcome.state());
        listener.onConnected(host);
        try {
            prepare(host);
        } catch (FtpsException e) {
            throw e;
        } catch (IOException e) {
            throw new FtpsException(ConnectionFailure.CONNECTION_LOST, "login at " + host, e);
        }
    }

    private void prepare(String host) throws IOException {
        client.setSoTimeout(Math.max(0, endpoint.getSoTimeout()));
        if (endpoint.getConfiguration().isPassiveMode()) {
            client.enterLocalPassiveMode();
        }
        if (endpoint.getConfiguration().isAutoLogin()) {
            listener.onLogin(host);
            login();
            listener.onLoginComplete(host);
            client.clearCommands();
        }
        new SessionStart(client, endpoint).run();
        siteCommands();
    }

    private void login() throws IOException {
        try {
            new LoginDialog(client, endpoint.options().credentials()).run();
        } catch (FtpsException e) {
            listener.onLoginFailed(e.replyCode(), e.replyText());
            throw e;
        }
    }

    private void siteCommands() throws IOException {
        String commands = endpoint.getConfiguration().getSiteCommand();
        for (String command : commands == null ? new String[0] : commands.split("\n")) {
            if (!command.isBlank() && !client.sendSiteCommand(command.strip())) {
                throw client.refused(TransferFailure.COMMAND_REFUSED, "SITE " + command.strip());
            }
        }
    }

    private void pause(FtpsException reason) throws FtpsException {
        try {
            Thread.sleep(Math.max(0, endpoint.getReconnectDelay()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
