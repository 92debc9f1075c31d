package org.kermitftps.camel;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.select.NameList;

/** Reads option {@code listFile}. Whoever writes the file may do so between two polls. */
final class ListFile {

    private ListFile() {}

    /** @throws FtpsException {@link Failure#LIST_FILE_UNREADABLE} */
    static NameList read(File file) throws FtpsException {
        try {
            return new NameList(Files.readAllLines(file.toPath(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FtpsException(TransferFailure.LIST_FILE_UNREADABLE, file + ": " + e, e);
        }
    }
}
