package org.kermitftps.camel;

import java.util.Set;
import org.apache.camel.component.file.GenericFileExist;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.MoveCollision;
import org.kermitftps.policy.RecoverBy;
import org.kermitftps.policy.UploadCollision;
import org.kermitftps.policy.VerifyTransfer;

/**
 * How an upload is placed and taken up again.
 *
 * @param collision options {@code uploadCollision} and {@code update}
 * @param recovers option {@code recover}
 * @param recoverBy option {@code recoverBy}
 * @param moves option {@code moveCollision}
 */
record PlacingOptions(UploadCollision collision, boolean recovers, RecoverBy recoverBy, MoveCollision moves) {

    /** @throws FtpsException of the 1xx codes */
    static PlacingOptions read(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        UploadCollision collision = collision(options);
        RecoverBy by = SecurityOptions.oneOf(RecoverBy.class, "recoverBy", options.getRecoverBy());
        checkCollision(endpoint, collision);
        checkTemporary(endpoint);
        refuseIf(
                endpoint.getFileExist() == GenericFileExist.Append && endpoint.getChecksumFileAlgorithm() != null,
                "fileExist=Append and checksumFileAlgorithm: it would be the checksum of what was appended; leave it out");
        checkRecover(endpoint, by);
        checkRecoverInPlace(endpoint, collision);
        MoveCollision moves = SecurityOptions.oneOf(MoveCollision.class, "moveCollision", options.getMoveCollision());
        refuseIf(
                moves != MoveCollision.OVERWRITE && endpoint.getProcessStrategy() != null,
                "moveCollision=" + options.getMoveCollision() + " and processStrategy, which moves in its own way");
        return new PlacingOptions(collision, options.isRecover(), by, moves);
    }

    private static UploadCollision collision(KermitFtpsConfiguration options) throws FtpsException {
        String value = options.getUploadCollision();
        UploadCollision said = SecurityOptions.oneOf(UploadCollision.class, "uploadCollision", value);
        refuseIf(
                options.isUpdate() && said != UploadCollision.FILE_EXIST && said != UploadCollision.UPDATE,
                "update=true and uploadCollision=" + value + ": update is uploadCollision=update; leave one out");
        return options.isUpdate() ? UploadCollision.UPDATE : said;
    }

    private static void checkCollision(KermitFtpsEndpoint endpoint, UploadCollision collision) throws FtpsException {
        if (collision == UploadCollision.FILE_EXIST) {
            return;
        }
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        String ours = options.isUpdate() ? "update=true" : "uploadCollision=" + options.getUploadCollision();
        refuseIf(
                endpoint.getFileExist() != GenericFileExist.Override,
                ours + " and fileExist=" + endpoint.getFileExist()
                        + ": both say what becomes of the file that is there; leave fileExist out");
        refuseIf(
                endpoint.getTempFileName() != null,
                ours + " and tempPrefix or tempFileName; uploads have a temporary name without them");
        refuseIf(
                endpoint.getDoneFileName() != null || endpoint.getChecksumFileAlgorithm() != null,
                ours + " and doneFileName or checksumFileAlgorithm: the second file would not follow the first; use"
                        + " fileExist");
        refuseIf(
                collision.numbers() && options.isUploadInPlace(),
                ours + " and uploadInPlace=true: the names are exchanged after the upload; leave uploadInPlace out");
    }

    private static void checkRecover(KermitFtpsEndpoint endpoint, RecoverBy by) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        if (!options.isRecover()) {
            refuseIf(by != RecoverBy.APPEND, "recoverBy=" + options.getRecoverBy() + " without recover=true");
            return;
        }
        refuseIf(
                endpoint.getFileExist() == GenericFileExist.Append,
                "recover=true and fileExist=Append: nobody could tell the two parts apart");
        refuseIf(
                endpoint.getTempFileName() != null,
                "recover=true and tempPrefix or tempFileName, which begin anew each time; leave them out");
        refuseIf(
                options.isStepwise(),
                "recover=true and stepwise=true: over a new connection the file would be looked for elsewhere");
        refuseIf(
                TransferOptions.isText(options.getType()),
                "recover=true and type=text: line ends change on the way, so places in the file do not agree");
        refuseIf(
                TransferOptions.verifyTransfer(endpoint) == VerifyTransfer.NONE,
                "recover=true and verifyTransfer=none: a file made of two parts is compared; use verifyTransfer=size");
    }

    /** Camel looks at the name only before the upload for these rules; afterwards it replaces the file or leaves its own. */
    private static void checkTemporary(KermitFtpsEndpoint endpoint) throws FtpsException {
        Set<GenericFileExist> before = Set.of(GenericFileExist.Move, GenericFileExist.Ignore, GenericFileExist.Fail);
        refuseIf(
                endpoint.getTempFileName() != null
                        && !endpoint.isEagerDeleteTargetFile()
                        && before.contains(endpoint.getFileExist()),
                "eagerDeleteTargetFile=false, tempPrefix or tempFileName, and fileExist=" + endpoint.getFileExist()
                        + ": the file that is there would be looked for too late; leave eagerDeleteTargetFile out");
    }

    /** A second try would take what the first has left for the partner's file, and the message for delivered. */
    private static void checkRecoverInPlace(KermitFtpsEndpoint endpoint, UploadCollision collision)
            throws FtpsException {
        boolean looks = endpoint.getFileExist() != GenericFileExist.Override
                || collision == UploadCollision.DISCARD
                || collision == UploadCollision.UPDATE;
        refuseIf(
                endpoint.getConfiguration().isRecover()
                        && endpoint.getConfiguration().isUploadInPlace()
                        && looks,
                "recover=true, uploadInPlace=true and fileExist, uploadCollision or update: the part that waits for the"
                        + " rest has the file's name; leave uploadInPlace out");
    }

    private static void refuseIf(boolean contradiction, String why) throws FtpsException {
        if (contradiction) {
            throw new FtpsException(OptionFailure.OPTION_CONFLICT, why);
        }
    }
}
