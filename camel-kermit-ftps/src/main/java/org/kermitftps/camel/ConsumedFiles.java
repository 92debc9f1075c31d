package org.kermitftps.camel;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileHelper;
import org.apache.commons.net.ftp.FTPFile;

/** The repository of files that were consumed already, for a consumer with {@code idempotent=true}. */
final class ConsumedFiles {

    private ConsumedFiles() {}

    /** What Camel has entered for this file before its download, {@code null} if nothing. */
    static String key(GenericFileEndpoint<FTPFile> endpoint, Exchange exchange, GenericFile<FTPFile> file) {
        if (!Boolean.TRUE.equals(endpoint.isIdempotent()) || !endpoint.isIdempotentEager()) {
            return null;
        }
        if (endpoint.getIdempotentKey() == null) {
            return file.getAbsoluteFilePath();
        }
        Exchange dummy = GenericFileHelper.createDummy(endpoint, exchange, () -> file);
        return endpoint.getIdempotentKey().evaluate(dummy, String.class);
    }

    /** Whether it is known by its name to have been consumed; what a key of the user's own says is left to Camel. */
    static boolean has(GenericFileEndpoint<FTPFile> endpoint, String absolute) {
        return Boolean.TRUE.equals(endpoint.isIdempotent())
                && endpoint.getIdempotentKey() == null
                && endpoint.getIdempotentRepository().contains(absolute);
    }

    /** So that the next poll finds the file again. */
    static void forget(GenericFileEndpoint<FTPFile> endpoint, String key) {
        if (key != null) {
            endpoint.getIdempotentRepository().remove(key);
        }
    }
}
