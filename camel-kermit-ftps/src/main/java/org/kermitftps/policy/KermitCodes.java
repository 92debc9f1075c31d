package org.kermitftps.policy;

import java.util.List;
import org.kermitftps.failure.Failure;

/**
 * What Kermit's variable {@code \v(ftp_code)} holds after a failure the server did not comment on. Kermit sets it where its
 * C code gives up; here the row of the failure table tells the place.
 */
public final class KermitCodes {

    /**
     * One group of failures.
     *
     * @param codes how the codes of the failure table begin
     * @param code Kermit's
     * @param because what Kermit means by it
     */
    public record Row(String codes, int code, String because) {}

    /** All rows; the first that fits counts. */
    public static final List<Row> TABLE = List.of(
            new Row("KFTPS-711", -2, "a file here cannot be opened, read or written"),
            new Row("KFTPS-6", -3, "no data connection, or a timeout on it"),
            new Row("KFTPS-2", -4, "the network: nothing was read from the server"),
            new Row("KFTPS-702", -4, "the network: the connection broke"),
            new Row("KFTPS-703", -4, "the network: the data connection ended too early"),
            new Row("KFTPS-710", -4, "the network: nothing more could be written"),
            new Row("KFTPS-716", -4, "the network: the final reply was lost"),
            new Row("KFTPS-", -1, "ended here, without a word of the server"));

    private KermitCodes() {}

    /** The server's reply code if there was one, otherwise Kermit's. */
    public static int of(Failure failure, int replyCode) {
        return replyCode > 0 ? replyCode : of(failure);
    }

    private static int of(Failure failure) {
        return TABLE.stream()
                .filter(row -> failure.code().startsWith(row.codes()))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
