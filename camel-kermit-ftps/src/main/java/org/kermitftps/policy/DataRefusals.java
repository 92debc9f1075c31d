package org.kermitftps.policy;

import java.util.List;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;

/**
 * How servers say that a data connection did not carry the control connection's TLS session. Their words differ, their
 * codes hardly: the reply counts only when the handshake was a full one, because the same codes mean other things too.
 */
public final class DataRefusals {

    /**
     * One way to say it.
     *
     * @param code reply code
     * @param because whose words these are
     */
    public record Row(int code, String because) {}

    /** All rows. */
    public static final List<Row> TABLE = List.of(
            new Row(522, "vsftpd: SSL connection failed: session reuse required; closes the control connection"),
            new Row(
                    425,
                    "ProFTPD: Unable to build data connection: Operation not permitted; FileZilla Server says why"),
            new Row(450, "FileZilla Server before 1.0: TLS session of data connection has not resumed"),
            new Row(534, "Bitvise and others: policy requires SSL session reuse"));

    private DataRefusals() {}

    /**
     * The row of the failure table for a transfer the server turned down after its data connection was protected.
     *
     * @param code the server's final reply, 0 if it gave none
     * @param resumed whether the data connection resumed the session
     * @param otherwise the failure if reuse was not the reason
     */
    public static Failure classify(int code, boolean resumed, Failure otherwise) {
        boolean listed = TABLE.stream().anyMatch(row -> row.code() == code);
        return listed && !resumed ? DataFailure.DATA_REUSE_REFUSED : otherwise;
    }
}
