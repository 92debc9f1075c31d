package org.kermitftps.camel;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/** Options that name a file or a directory. */
final class FileOptions {

    private FileOptions() {}

    /**
     * @param value may be {@code null}, and so is the path then
     * @throws FtpsException {@link Failure#OPTION_INVALID} if no file can have that name
     */
    static Path path(String option, String value) throws FtpsException {
        try {
            return value == null ? null : Path.of(value);
        } catch (InvalidPathException e) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    option + "=" + value + "; the name of a file, for example /etc/partner.pem");
        }
    }
}
