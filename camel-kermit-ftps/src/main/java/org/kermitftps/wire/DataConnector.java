package org.kermitftps.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.commons.net.ftp.FTPClient;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.DataEvent;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.DataRules;
import org.kermitftps.policy.DataStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the data connections of one control connection by {@link DataRules} and remembers what was refused on it. */
final class DataConnector {

    private static final Logger LOG = LoggerFactory.getLogger(DataConnector.class);

    private final KermitFtpClient client;
    private final WireSettings settings;
    private final PassiveOpener passive;
    private final ActiveOpener active;
    private final Set<DataStep> refused = EnumSet.noneOf(DataStep.class);

    DataConnector(KermitFtpClient client, WireSettings settings, ActivePorts ports) {
        this.client = client;
        this.settings = settings;
        passive = new PassiveOpener(client, settings);
        active = new ActiveOpener(client, ports);
    }

    /** A new control connection: what the last one refused may have been its state. */
    void forget() {
        refused.clear();
        passive.forget();
    }

    /** Connects to where the next passive data connection goes. */
    void connectAhead(Reply told) {
        passive.connectAhead(told);
    }

    /** The data connection, in clear; {@code null} if the server refused the transfer command. */
    Socket open(TransferCommand command) throws IOException {
        Set<DataStep> left = allowed();
        StringJoiner reasons = new StringJoiner("; ", command.verb() + " from " + settings.host() + ": ", "");
        DataStep step = first(left);
        boolean remembered = false;
        while (true) {
            DataAttempt attempt = step == DataStep.PORT ? active.open(command) : passive.open(step, command);
            if (attempt.event() == null) {
                // Without a connection it may be as unreachable as the step before.
                if (remembered && attempt.socket() != null) {
                    settings.network().memory().remember(settings.server(), step);
                }
                return attempt.socket();
            }
            left.remove(step);
            reasons.add(step + " " + attempt.reason());
            DataRules.Row row = DataRules.after(step, attempt.event(), left);
            if (row == null) {
                throw failure(attempt, reasons.toString());
            }
            remembered |= row.remembered();
            turnTo(row, attempt);
            step = row.next();
        }
    }

    private Set<DataStep> allowed() throws IOException {
        NetworkSettings network = settings.network();
        boolean ipv6 = new ServerAddress(client, settings).isIpv6();
        Set<DataStep> steps = DataRules.allowed(network.mode(), network.epsv(), ipv6, network.proxy() != null);
        // If everything was refused, everything is asked again: the reason may have passed.
        return refused.containsAll(steps) ? steps : without(steps, refused);
    }

    private static Set<DataStep> without(Set<DataStep> steps, Set<DataStep> some) {
        steps.removeAll(some);
        return steps;
    }

    private DataStep first(Set<DataStep> left) {
        boolean passiveFirst = client.getDataConnectionMode() == FTPClient.PASSIVE_LOCAL_DATA_CONNECTION_MODE;
        DataStep wanted = passiveFirst ? DataStep.EPSV : DataStep.PORT;
        if (settings.network().mode() == DataMode.AUTO) {
            wanted = settings.network().memory().first(settings.server(), wanted);
        }
        if (left.contains(wanted)) {
            return wanted;
        }
        DataRules.Row row = DataRules.after(wanted, DataEvent.REFUSED, left);
        return row == null ? left.iterator().next() : row.next();
    }

    private void turnTo(DataRules.Row row, DataAttempt attempt) {
        boolean otherMode = (row.tried() == DataStep.PORT) != (row.next() == DataStep.PORT);
        if (attempt.event() == DataEvent.REFUSED) {
            refused.add(row.tried());
        }
        if (otherMode) {
            LOG.warn(
                    "{}: no data connection by {} ({}), trying {} from now on",
                    settings.server(),
                    row.tried(),
                    attempt.reason(),
                    row.next());
        } else {
            LOG.debug("{}: {} refused, trying {} from now on", settings.server(), row.tried(), row.next());
        }
    }

    private static FtpsException failure(DataAttempt last, String reasons) {
        Failure failure =
                last.event() == DataEvent.REFUSED ? DataFailure.DATA_MODE_REFUSED : DataFailure.DATA_CONNECT_FAILED;
        return last.reply() == null
                ? new FtpsException(failure, reasons, last.cause())
                : new FtpsException(
                        failure, reasons, last.reply().code(), last.reply().text(), last.cause());
    }
}
