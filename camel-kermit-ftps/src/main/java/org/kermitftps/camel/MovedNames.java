package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.strategy.GenericFileDeleteProcessStrategy;
import org.apache.camel.component.file.strategy.GenericFileRenameProcessStrategy;
import org.apache.camel.component.file.strategy.GenericFileRenamer;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.NumberedNames;

/**
 * Makes room where {@code move}, {@code preMove} and {@code moveFailed} put a consumed file: Camel deletes what stands there,
 * before it knows whether the rename will work.
 */
final class MovedNames implements GenericFileRenamer<FTPFile> {

    private final GenericFileRenamer<FTPFile> camels;

    private MovedNames(GenericFileRenamer<FTPFile> camels) {
        this.camels = camels;
    }

    /** Has every move of a strategy of Camel's make room first. */
    static GenericFileProcessStrategy<FTPFile> makeRoom(GenericFileProcessStrategy<FTPFile> strategy) {
        if (strategy instanceof GenericFileRenameProcessStrategy<FTPFile> moves) {
            moves.setBeginRenamer(around(moves.getBeginRenamer()));
            moves.setCommitRenamer(around(moves.getCommitRenamer()));
            moves.setFailureRenamer(around(moves.getFailureRenamer()));
        }
        if (strategy instanceof GenericFileDeleteProcessStrategy<FTPFile> deletes) {
            deletes.setBeginRenamer(around(deletes.getBeginRenamer()));
            deletes.setFailureRenamer(around(deletes.getFailureRenamer()));
        }
        return strategy;
    }

    private static GenericFileRenamer<FTPFile> around(GenericFileRenamer<FTPFile> camels) {
        return camels == null ? null : new MovedNames(camels);
    }

    @Override
    public GenericFile<FTPFile> renameFile(
            GenericFileOperations<FTPFile> operations, Exchange exchange, GenericFile<FTPFile> file) {
        GenericFile<FTPFile> to = camels.renameFile(operations, exchange, file);
        String taken = to.getAbsoluteFilePath();
        if (!taken.equals(file.getAbsoluteFilePath()) && operations.existsFile(taken)) {
            CamelEdge.run(() -> backUp(operations, taken));
        }
        return to;
    }

    private static void backUp(GenericFileOperations<FTPFile> operations, String taken) throws IOException {
        String aside = NumberedNames.free(taken, operations::existsFile)
                .orElseThrow(() -> new FtpsException(TransferFailure.NO_FREE_NAME, taken));
        if (!operations.renameFile(taken, aside)) {
            throw new FtpsException(TransferFailure.COMMAND_REFUSED, "RNFR " + taken + ", RNTO " + aside);
        }
    }
}
