package org.kermitftps.wire;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.EpsvUse;
import org.kermitftps.policy.PasvAddress;
import org.kermitftps.proxy.ProxySettings;

/**
 * How connections are made.
 *
 * @param mode which modes may be used
 * @param epsv whether EPSV, PASV or both
 * @param pasvAddress whose address counts after PASV
 * @param lowPorts whether the server may name ports below 1024
 * @param keepAlive how often NOOP is sent during a transfer; zero for never
 * @param external the address told in PORT and EPRT; {@code null} for the one listened on
 * @param memory what is known of each server, shared by the endpoints of a component
 * @param proxy what both kinds of connections go through, HTTP or SOCKS; {@code null} if they go straight
 */
public record NetworkSettings(
        DataMode mode,
        EpsvUse epsv,
        PasvAddress pasvAddress,
        boolean lowPorts,
        Duration keepAlive,
        InetAddress external,
        DataModeMemory memory,
        ProxySettings proxy) {

    /** Without a proxy. */
    public NetworkSettings(
            DataMode mode,
            EpsvUse epsv,
            PasvAddress pasvAddress,
            boolean lowPorts,
            Duration keepAlive,
            InetAddress external,
            DataModeMemory memory) {
        this(mode, epsv, pasvAddress, lowPorts, keepAlive, external, memory, null);
    }

    /** The same through a proxy, or without one if {@code other} is {@code null}. */
    public NetworkSettings with(ProxySettings other) {
        return new NetworkSettings(mode, epsv, pasvAddress, lowPorts, keepAlive, external, memory, other);
    }

    /** What holds if no option is given. */
    public static NetworkSettings defaults() {
        return new NetworkSettings(
                DataMode.AUTO,
                EpsvUse.AUTO,
                PasvAddress.CONTROL,
                false,
                Duration.ZERO,
                null,
                new DataModeMemory(Clock.systemUTC()));
    }
}
