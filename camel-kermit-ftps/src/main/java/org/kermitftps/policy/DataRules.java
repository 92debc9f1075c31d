package org.kermitftps.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is tried when a data connection does not come about. A step that the options or the network leave out counts as
 * refused; no step is tried twice for one transfer.
 */
public final class DataRules {

    /**
     * One row.
     *
     * @param tried the step that failed
     * @param happened how
     * @param next what follows
     * @param remembered whether that is kept for the host ({@code true}) or for this connection
     * @param because why
     */
    public record Row(DataStep tried, DataEvent happened, DataStep next, boolean remembered, String because) {}

    /** All rules; other modes than {@code dataConnection=auto} leave the rows out that change the mode. */
    public static final List<Row> TABLE = List.of(
            new Row(
                    DataStep.EPSV,
                    DataEvent.REFUSED,
                    DataStep.PASV,
                    false,
                    "servers older than RFC 2428; asked once a connection"),
            new Row(
                    DataStep.PASV,
                    DataEvent.REFUSED,
                    DataStep.PORT,
                    false,
                    "Kermit's initconn: \"Passive mode refused\", PORT for the rest of the connection"),
            new Row(
                    DataStep.EPSV,
                    DataEvent.UNREACHABLE,
                    DataStep.PORT,
                    true,
                    "the server's passive ports are closed to us; PASV would name one of them too"),
            new Row(
                    DataStep.PASV,
                    DataEvent.UNREACHABLE,
                    DataStep.PORT,
                    true,
                    "the server's passive ports are closed to us"),
            new Row(
                    DataStep.PORT,
                    DataEvent.REFUSED,
                    DataStep.EPSV,
                    false,
                    "servers that allow passive mode only, and those that refuse a private address"),
            new Row(
                    DataStep.PORT,
                    DataEvent.UNREACHABLE,
                    DataStep.EPSV,
                    true,
                    "NAT or a firewall on our side; told by 425 or by nobody connecting"));

    private DataRules() {}

    /** The row that applies, {@code null} if nothing is left to try. */
    public static Row after(DataStep tried, DataEvent happened, Set<DataStep> left) {
        Row row = row(tried, happened);
        Set<DataStep> seen = EnumSet.of(tried);
        DataStep next = row.next();
        while (!left.contains(next)) {
            if (!seen.add(next)) {
                return null;
            }
            next = row(next, DataEvent.REFUSED).next();
        }
        return new Row(tried, happened, next, row.remembered(), row.because());
    }

    private static Row row(DataStep tried, DataEvent happened) {
        return TABLE.stream()
                .filter(row -> row.tried() == tried && row.happened() == happened)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The steps that may be taken at all.
     *
     * @param mode option {@code dataConnection}
     * @param epsv option {@code epsv}
     * @param ipv6 whether the control connection is IPv6: PASV cannot name such an address
     * @param tunnelled whether an HTTP or SOCKS proxy is in between: the server would connect to the proxy, not to us
     */
    public static Set<DataStep> allowed(DataMode mode, EpsvUse epsv, boolean ipv6, boolean tunnelled) {
        Set<DataStep> steps = EnumSet.allOf(DataStep.class);
        if (mode == DataMode.PASSIVE || tunnelled) {
            steps.remove(DataStep.PORT);
        }
        if (mode == DataMode.ACTIVE || epsv == EpsvUse.OFF) {
            steps.remove(DataStep.EPSV);
        }
        if (mode == DataMode.ACTIVE || epsv == EpsvUse.ONLY || ipv6) {
            steps.remove(DataStep.PASV);
        }
        return steps;
    }
}
