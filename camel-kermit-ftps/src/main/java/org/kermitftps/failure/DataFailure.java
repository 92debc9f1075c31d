package org.kermitftps.failure;

import static org.kermitftps.failure.Failure.Again.NEVER;
import static org.kermitftps.failure.Failure.Again.NEXT_TLS_PLAN;
import static org.kermitftps.failure.Failure.Again.RECONNECT;

/** The codes KFTPS-6xx: the data connection and what is listed over it. */
public enum DataFailure implements Failure {
    DATA_CONNECT_FAILED(
            "KFTPS-601",
            RECONNECT,
            "The data connection cannot be opened",
            "Passive mode needs the server's passive port range open to you; passiveMode=false needs the reverse."),
    DATA_REUSE_REFUSED(
            "KFTPS-602",
            NEXT_TLS_PLAN,
            "The server wants the TLS session of the control connection on the data connection and did not get it",
            "Leave tlsEngine and tlsProtocols at their defaults so that every engine can be tried: bctls is for servers "
                    + "without Extended Master Secret (or start the JVM with -Djdk.tls.allowLegacyResumption=true); "
                    + "or ask the partner to switch the requirement off."),
    DATA_NOT_RESUMED(
            "KFTPS-603",
            NEXT_TLS_PLAN,
            "The data connection did not resume the control connection's TLS session, and tlsSessionReuse=required",
            "Use tlsSessionReuse=auto to accept a full handshake with the same certificate."),
    DATA_OTHER_IDENTITY(
            "KFTPS-604",
            NEVER,
            "The data connection was answered by somebody with another certificate than the control connection",
            "Somebody may have taken the data port; do not work around this, call the partner."),
    DATA_HANDSHAKE_FAILED(
            "KFTPS-605",
            NEXT_TLS_PLAN,
            "The TLS handshake of the data connection failed",
            "The server's own reply is in the message."),
    LISTING_ENDLESS(
            "KFTPS-606",
            NEVER,
            "The server sent a listing that does not end",
            "List a smaller directory; if this one is small, the server or somebody in between is hostile."),
    DATA_ADDRESS_MALFORMED(
            "KFTPS-607",
            NEVER,
            "The server's reply to PASV or EPSV names no address",
            "The reply is in the message; epsv=off or epsv=only leaves one of the two commands out."),
    DATA_ADDRESS_REFUSED(
            "KFTPS-608",
            NEVER,
            "The server sent the data connection to a port where another service may listen",
            "Ports below 1024 are used only with lowDataPorts=true; ask the partner before you set it."),
    DATA_MODE_REFUSED(
            "KFTPS-609",
            NEVER,
            "The server refused every kind of data connection that is allowed",
            "The replies are in the message; dataConnection=auto and epsv=auto allow EPSV, PASV and PORT."),
    LISTING_UNREADABLE(
            "KFTPS-610",
            NEVER,
            "The server sent a listing of which no line can be read",
            "If the line in the message is a file, name the server's system by a bean of type FTPClientConfig in option "
                    + "ftpClientConfig, or the language of its months by ftpClientConfig.serverLanguageCode; or fetch "
                    + "files by name with useList=false. If it is an error, ask the partner."),
    FACTS_UNTOLD(
            "KFTPS-611",
            NEVER,
            "Files are chosen by size or time, and the server does not tell those of this one",
            "The file was left where it is. Leave out the options of that kind, or ask the partner for SIZE, MDTM or MLSD."),
    MLSD_REFUSED(
            "KFTPS-613",
            NEVER,
            "The server does not list the directory by MLSD, and listing=mlsd",
            "The reply is in the message; listing=auto sends LIST where MLSD does not work.");

    private final FailureRow row;

    DataFailure(String code, Again again, String what, String remedy) {
        row = new FailureRow(code, again, what, remedy);
    }

    @Override
    public FailureRow row() {
        return row;
    }
}
