package org.kermitftps.failure;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every way the component can fail, one row each: the stable code a user can search for, whether trying again can help,
 * what happened, and what to do. Read by the exceptions, the retry loop, the logs and the documentation page.
 *
 * <p>The rows stand in one table a group of codes: 1xx options, 2xx connection, 3xx negotiation, 4xx TLS and
 * certificates, 5xx login, 6xx data connection, 7xx transfer, 8xx guards. A code is never reused for another meaning.
 */
public sealed interface Failure
        permits OptionFailure,
                ConnectionFailure,
                NegotiationFailure,
                TlsFailure,
                LoginFailure,
                DataFailure,
                TransferFailure,
                GuardFailure {

    /** Whether trying again can help, and how; the retry loop obeys this column and nothing else. */
    enum Again {
        /** The same attempt would fail in the same way: certificate, policy, password. */
        NEVER,
        /** A new connection may succeed. */
        RECONNECT,
        /** A new connection with the next row of the TLS plan table may succeed. */
        NEXT_TLS_PLAN
    }

    /** The row of the table. */
    FailureRow row();

    /** The constant's name, for example {@code CERTIFICATE_UNTRUSTED}. */
    String name();

    /** The stable code, for example {@code KFTPS-401}. */
    default String code() {
        return row().code();
    }

    /** Whether trying again can help. */
    default Again again() {
        return row().again();
    }

    /** What happened, one sentence without a full stop. */
    default String what() {
        return row().what();
    }

    /** What the operator can do about it. */
    default String remedy() {
        return row().remedy();
    }

    /** All of them, by code. */
    static List<Failure> all() {
        return Stream.<Failure[]>of(
                        OptionFailure.values(),
                        ConnectionFailure.values(),
                        NegotiationFailure.values(),
                        TlsFailure.values(),
                        LoginFailure.values(),
                        DataFailure.values(),
                        TransferFailure.values(),
                        GuardFailure.values())
                .flatMap(Stream::of)
                .toList();
    }
}
