package org.kermitftps.camel;

import org.apache.camel.component.file.remote.FtpConstants;
import org.apache.camel.spi.Metadata;

/** Headers the component sets after a transfer, besides those of camel-ftp ({@link FtpConstants}). */
public final class KermitFtpsConstants {

    /** AUTH mechanism that secured the control connection. */
    @Metadata(
            description = "How the connection was secured: `TLS`, `TLS-P`, `SSL`, `IMPLICIT` or `NONE`.",
            javaType = "String")
    public static final String SECURITY = "KermitFtpSecurity";

    /** TLS version of the transfer. */
    @Metadata(description = "TLS version of the transfer's data connection, e.g. `TLSv1.2`.", javaType = "String")
    public static final String TLS_VERSION = "KermitFtpTlsVersion";

    /** Cipher suite of the transfer. */
    @Metadata(description = "Cipher suite of the transfer's data connection.", javaType = "String")
    public static final String TLS_CIPHER = "KermitFtpTlsCipher";

    /** TLS engine of the transfer. */
    @Metadata(description = "TLS engine of the transfer's data connection: `bc` or `jdk`.", javaType = "String")
    public static final String TLS_ENGINE = "KermitFtpTlsEngine";

    /** Whether the data connection resumed the control connection's session. */
    @Metadata(
            description = "Whether the data connection resumed the control connection's TLS session.",
            javaType = "Boolean")
    public static final String RESUMED = "KermitFtpResumed";

    /** Duration of the transfer. */
    @Metadata(
            description = "Duration of the transfer in milliseconds, from its first command to its last reply.",
            javaType = "Long")
    public static final String MILLIS = "KermitFtpMillis";

    /** Bytes moved. */
    @Metadata(
            description = "Bytes that crossed the data connection. Not set for texts (TYPE A) that are streamed down.",
            javaType = "Long")
    public static final String BYTES = "KermitFtpBytes";

    /** The server's own modification time. */
    @Metadata(
            label = "consumer",
            description = "With `dates=true`: the server's modification time of the file (MDTM, UTC) in milliseconds"
                    + " since the epoch.",
            javaType = "Long")
    public static final String LAST_MODIFIED = "KermitFtpLastModified";

    /** How the time of an upload was set. */
    @Metadata(
            label = "producer",
            description =
                    "With `setServerDates=true`: the command by which the server took the file's time (`MFMT`, `MDTM`,"
                            + " `SITE UTIME`), `REFUSED` if it took none, `UNKNOWN` if the message does not tell the time, `LOST` if the"
                            + " connection was lost over it.",
            javaType = "String")
    public static final String DATE_SET = "KermitFtpDateSet";

    /** What is known of the transfer. */
    @Metadata(
            description =
                    "What is known of the transfer: `VERIFIED` (the server's size or hash agrees), `STORED` (226 and"
                            + " nothing more), with KFTPS-716 `UNCERTAIN`, `FAILED` with all others. Not set for streamed downloads.",
            javaType = "String")
    public static final String OUTCOME = "KermitFtpOutcome";

    /** Digest of the transfer. */
    @Metadata(
            description =
                    "With `verifyTransfer=hash` or `best` on a server that offers a hash: SHA-256 of the file as it"
                            + " crossed the data connection, in hexadecimal digits.",
            javaType = "String")
    public static final String SHA256 = "KermitFtpSha256";

    /** Where a download is kept. */
    @Metadata(
            label = "consumer",
            description = "With `localDirectory`: the path of the file that was kept, under whatever name.",
            javaType = "String")
    public static final String LOCAL_PATH = "KermitFtpLocalPath";

    /** What came of taking up a part. */
    @Metadata(
            label = "consumer",
            description =
                    "With `recover=true`: `RECOVERED` if only the rest was fetched, otherwise why the whole file was:"
                            + " `NOTHING_KEPT`, `DIFFERENT`, `TOO_LONG`, `NOT_TOLD`, `NOT_BINARY`, `REST_REFUSED`.",
            javaType = "String")
    public static final String RECOVERY = "KermitFtpRecovery";
    /** Bytes that needed no second journey. */
    @Metadata(
            label = "producer",
            description = "With `recover=true`: bytes of the file that were on the server from an earlier try, compared"
                    + " and not sent again; `KermitFtpBytes` counts the others.",
            javaType = "Long")
    public static final String RECOVERED = "KermitFtpRecovered";

    /** Why a file was left alone. */
    @Metadata(
            label = "producer",
            description =
                    "Why the file was not sent, in Kermit's words, e.g. `Name collision`. Not set if it was sent.",
            javaType = "String")
    public static final String SKIP_REASON = "KermitFtpSkipReason";

    /** The type of one upload. */
    @Metadata(
            label = "producer",
            description =
                    "Read, not set: the type of this upload instead of option `type`: `binary`, `text`, `auto` or `system`.",
            javaType = "String")
    public static final String TYPE = "KermitFtpType";

    /** The name the server chose. */
    @Metadata(
            label = "producer",
            description =
                    "With `uniqueServerNames=true`: the name the server chose, as its reply tells it; the whole path is"
                            + " in `CamelFileNameProduced`. Not set if the server does not tell.",
            javaType = "String")
    public static final String UNIQUE_NAME = "KermitFtpUniqueName";

    /** Reply code of the transfer. */
    @Metadata(
            description =
                    "The last reply code of the transfer; after a failure without a reply Kermit's: -2 a file here,"
                            + " -3 no data connection, -4 the network, -1 anything else. Set on failures too.",
            javaType = "Integer")
    public static final String CODE = "KermitFtpCode";

    /** Reply text of the transfer. */
    @Metadata(
            description =
                    "The last line of that reply without its code; after a failure without a reply what happened.",
            javaType = "String")
    public static final String MESSAGE = "KermitFtpMessage";

    /** Code of the failure. */
    @Metadata(
            description = "The code of the failure, e.g. `KFTPS-701`: for `onException`. Not set if it worked.",
            javaType = "String")
    public static final String FAILURE = "KermitFtpFailure";

    private KermitFtpsConstants() {}
}
