package org.kermitftps.camel;

import java.time.Duration;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.Permissions;
import org.kermitftps.policy.TimeOffset;

/** Reads the options about times and modes of files. */
final class AttributeOptions {

    private AttributeOptions() {}

    /** @throws FtpsException {@link Failure#OPTION_INVALID} or, for two modes of one file, {@link Failure#OPTION_CONFLICT} */
    static void check(KermitFtpsConfiguration options) throws FtpsException {
        serverTimeOffset(options);
        String chmod = options.getChmod();
        if (permissions(options) != Permissions.OFF && chmod != null && !chmod.isEmpty()) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "permissions=" + options.getPermissions() + " and chmod=" + chmod
                            + ": permissions takes each file's own mode, chmod one for all; leave one out");
        }
    }

    static Permissions permissions(KermitFtpsConfiguration options) throws FtpsException {
        return SecurityOptions.oneOf(Permissions.class, "permissions", options.getPermissions());
    }

    /** What is added to a time the server tells, and taken from one it is told. */
    static Duration serverTimeOffset(KermitFtpsConfiguration options) throws FtpsException {
        String value = options.getServerTimeOffset();
        return TimeOffset.parse(value)
                .orElseThrow(() -> new FtpsException(
                        OptionFailure.OPTION_INVALID,
                        "serverTimeOffset=" + value
                                + "; accepted: [+-]hh[:mm[:ss]] below 24 hours, for example -05:00"));
    }
}
