package org.kermitftps.failure;

import static org.kermitftps.failure.Failure.Again.NEVER;

/** The codes KFTPS-1xx: an option of the endpoint, or what it points to, cannot be used. */
public enum OptionFailure implements Failure {
    OPTION_INVALID(
            "KFTPS-101",
            NEVER,
            "An endpoint option has a value that makes no sense",
            "Correct the option; the message names the accepted values."),
    OPTION_CONFLICT(
            "KFTPS-102",
            NEVER,
            "Two endpoint options contradict each other",
            "Remove one of the two; the message says which wins where."),
    ENGINE_MISSING(
            "KFTPS-103",
            NEVER,
            "The chosen TLS engine is not on the class path",
            "Add org.bouncycastle:bctls-jdk18on, bcprov-jdk18on and bcutil-jdk18on, or set tlsEngine=jdk."),
    TRUST_MATERIAL_UNREADABLE(
            "KFTPS-104",
            NEVER,
            "The certificates to trust cannot be read",
            "verifyFile and the files of verifyDir are PEM with CERTIFICATE blocks, trustStore is PKCS12 or JKS and wants its "
                    + "trustStorePassword; the message names the file."),
    CLIENT_KEY_UNREADABLE(
            "KFTPS-105",
            NEVER,
            "The client certificate or its key cannot be read",
            "clientCertificate is PEM, clientKey PEM (PKCS #8) with clientKeyPassword if it is encrypted, or keyStore is "
                    + "PKCS12 with keyStorePassword; the message names the file."),
    LEGACY_TLS_NEEDED(
            "KFTPS-106",
            NEVER,
            "The options ask for TLS that is no longer safe",
            "Leave it out, or set legacyTls=true if the partner cannot do better; docs/security.md says what it gives up."),
    MECHANISM_NOT_BUILT_IN(
            "KFTPS-110",
            NEVER,
            "The mechanism is one of Kermit's, and it is not built in yet",
            "Use authType=automatic: TLS protects the connection, and the login is by user name and password."),
    OPTION_OF_CAMEL_FTP(
            "KFTPS-114",
            NEVER,
            "An option of camel-ftp that would do nothing here, or something else than it says",
            "Use the option the message names, or leave it out; docs/camel-ftp-parity.md lists all of them."),
    CLIENT_PROPERTY_UNKNOWN(
            "KFTPS-115",
            NEVER,
            "There is no such property of ftpClient or ftpClientConfig",
            "Correct the name; what stands behind the dot is a property of Commons Net's FTPClient or FTPClientConfig."),
    TYPE_OF_OLD_MACHINES(
            "KFTPS-116",
            NEVER,
            "Kermit's type=tenex is TYPE L 8, for machines with words of 36 bits",
            "Use type=binary: on every server of today it is the same."),
    EBCDIC_NOT_ALLOWED(
            "KFTPS-117",
            NEVER,
            "TYPE E (type=ebcdic) is for mainframes, and changes no byte here",
            "Use type=text, where z/OS translates itself; or set serverProfile=zos if the files are EBCDIC already."),
    CONCURRENT_TRANSFERS_INVALID(
            "KFTPS-119",
            NEVER,
            "Option concurrentTransfers is no number of connections",
            "Set 1 to 64, and no more than the partner allows one account; 4 is a good beginning."),
    LOCAL_DIRECTORY_UNUSABLE(
            "KFTPS-120",
            NEVER,
            "The directory of localDirectory cannot be written to",
            "Make it, or give this user the right to; the message says why."),
    CONCURRENT_TRANSFERS_CONFLICT(
            "KFTPS-121",
            NEVER,
            "Option concurrentTransfers does not go with another option",
            "Leave out the one the message names, or set concurrentTransfers=1."),
    RATE_LIMIT_OF_ANOTHER(
            "KFTPS-123",
            NEVER,
            "Two endpoints give one partner different rate limits",
            "Give all endpoints of this partner the same rateLimit, or only one of them: it holds for all of them."),
    SKIP_UNCHANGED_CONFLICT(
            "KFTPS-124",
            NEVER,
            "Option skipUnchangedFor does not go with another option",
            "Leave out the one the message names, or skipUnchangedFor: then each poll lists the directory."),
    TRANSACTION_LOG_UNUSABLE(
            "KFTPS-126",
            NEVER,
            "The transaction log cannot be written",
            "Make its directory, and let the account this runs under write there; the message has the path."),
    WORD_OF_THE_OTHER_SIDE(
            "KFTPS-127",
            NEVER,
            "A word of Kermit's that does nothing at this end of a route",
            "Use what the message names; docs/journal.md says who disposes of which file.");

    private final FailureRow row;

    OptionFailure(String code, Again again, String what, String remedy) {
        row = new FailureRow(code, again, what, remedy);
    }

    @Override
    public FailureRow row() {
        return row;
    }
}
