package org.kermitftps.camel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.EpsvUse;
import org.kermitftps.policy.PasvAddress;
import org.kermitftps.wire.DataModeMemory;
import org.kermitftps.wire.NetworkSettings;

/** Reads the network options of a configuration and refuses values that make no sense, naming the good ones. */
final class NetworkOptions {

    /** What looks like an address is never looked up as a name. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final KermitFtpsConfiguration options;

    NetworkOptions(KermitFtpsConfiguration options) {
        this.options = options;
    }

    /**
     * @param memory what is known of the servers, the component's
     * @throws FtpsException of the 1xx codes
     */
    NetworkSettings read(DataModeMemory memory) throws FtpsException {
        DataMode mode = SecurityOptions.oneOf(DataMode.class, "dataConnection", options.getDataConnection());
        if (mode == DataMode.PASSIVE && !options.isPassiveMode()) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "passiveMode=false is the first choice of dataConnection=auto; dataConnection=passive leaves none");
        }
        checkNoopAfterIdle();
        EpsvUse epsv = SecurityOptions.oneOf(EpsvUse.class, "epsv", options.getEpsv());
        PasvAddress address = SecurityOptions.oneOf(PasvAddress.class, "pasvAddress", options.getPasvAddress());
        if (epsv == EpsvUse.ONLY && address == PasvAddress.REPLY) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "pasvAddress=reply needs PASV, which epsv=only leaves out; use epsv=off");
        }
        return new NetworkSettings(mode, epsv, address, options.isLowDataPorts(), keepAlive(), external(), memory)
                .with(new ProxyOptions(options).tunnel());
    }

    private Duration keepAlive() throws FtpsException {
        if (options.getControlKeepAlive() < 0) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "controlKeepAlive=" + options.getControlKeepAlive() + "; seconds, 0 for no NOOP, for example 60");
        }
        return Duration.ofSeconds(options.getControlKeepAlive());
    }

    private void checkNoopAfterIdle() throws FtpsException {
        if (options.getNoopAfterIdle() < 0) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "noopAfterIdle=" + options.getNoopAfterIdle()
                            + "; milliseconds, 0 for every time, for example 30000");
        }
    }

    /** A literal, because a name would be asked of whatever name server answers first. */
    private InetAddress external() throws FtpsException {
        String address = options.getActiveExternalAddress();
        if (address == null) {
            return null;
        }
        try {
            if (ADDRESS.matcher(address).matches()) {
                return InetAddress.getByName(address);
            }
        } catch (UnknownHostException e) {
            // Said below.
        }
        throw new FtpsException(
                OptionFailure.OPTION_INVALID,
                "activeExternalAddress=" + address + "; an IPv4 or IPv6 address, for example 203.0.113.7");
    }
}
