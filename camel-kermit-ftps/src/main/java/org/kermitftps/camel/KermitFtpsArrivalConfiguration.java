package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** How an upload is placed, taken up again and proven. */
@UriParams
public abstract class KermitFtpsArrivalConfiguration extends KermitFtpsLocalConfiguration {

    @UriParam(label = "producer")
    private boolean uploadInPlace;

    @UriParam(label = "common", defaultValue = "size", enums = "none,size,best,hash")
    private String verifyTransfer = "size";

    @UriParam(
            label = "producer",
            defaultValue = "file-exist",
            enums = "file-exist,backup,rename,discard,update,dates-differ")
    private String uploadCollision = "file-exist";

    @UriParam(label = "producer")
    private boolean update;

    @UriParam(label = "common")
    private boolean recover;

    @UriParam(label = "producer", defaultValue = "append", enums = "append,restart")
    private String recoverBy = "append";

    @UriParam(label = "consumer", defaultValue = "overwrite", enums = "overwrite,backup")
    private String moveCollision = "overwrite";

    /** For frameworks that set properties one by one. */
    protected KermitFtpsArrivalConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsArrivalConfiguration(URI uri) {
        super(uri);
    }

    public boolean isUploadInPlace() {
        return uploadInPlace;
    }

    /**
     * Uploads straight to the final name, for partners that forbid renaming or other names. A short file may stand there
     * while the transfer runs; it is removed if the transfer fails. Example: true
     */
    public void setUploadInPlace(boolean uploadInPlace) {
        this.uploadInPlace = uploadInPlace;
    }

    public String getVerifyTransfer() {
        return verifyTransfer;
    }

    /**
     * What proves that a file arrived, besides the server's 226: none, size (SIZE, if the server tells it), hash (HASH,
     * XSHA256 and the like, whichever FEAT offers; a server that offers none gets no file), or best: a hash if there is one,
     * otherwise the size. Example: best
     */
    public void setVerifyTransfer(String verifyTransfer) {
        this.verifyTransfer = verifyTransfer;
    }

    public String getUploadCollision() {
        return uploadCollision;
    }

    /**
     * What becomes of an upload whose name is taken on the server, in Kermit's words: backup (once ours is whole, the other
     * gets a number between tildes behind its name), rename (ours gets such a name), discard (ours is not sent), update (it
     * is sent if it is newer), dates-differ (if the times differ); file-exist leaves it to fileExist. Example: backup
     */
    public void setUploadCollision(String uploadCollision) {
        this.uploadCollision = uploadCollision;
    }

    public boolean isUpdate() {
        return update;
    }

    /**
     * Sends a file only if it is newer than the server's: PUT /UPDATE, the same as uploadCollision=update. Its time is the
     * header KermitFtpLastModified, else CamelFileLastModified, else that of a java.io.File body; the server's is asked by
     * MDTM. Example: true
     */
    public void setUpdate(boolean update) {
        this.update = update;
    }

    public boolean isRecover() {
        return recover;
    }

    /**
     * Takes up again what was cut: PUT and GET /RECOVER, REPUT, REGET. What has arrived stays, of an upload on the server
     * under a name made of its content, of a download beside its name in localDirectory; the next try compares it, fetches
     * or sends the rest and renames the whole. Uploads need bodies that come again (files, strings, bytes). Example: true
     */
    public void setRecover(boolean recover) {
        this.recover = recover;
    }

    public String getRecoverBy() {
        return recoverBy;
    }

    /**
     * How recover=true sends the rest: append (APPE, as Kermit does) or restart (REST and STOR, for servers that forbid
     * APPE). Example: restart
     */
    public void setRecoverBy(String recoverBy) {
        this.recoverBy = recoverBy;
    }

    public String getMoveCollision() {
        return moveCollision;
    }

    /**
     * What becomes of a file that stands where move, preMove or moveFailed put a consumed one: overwrite deletes it first, as
     * camel-ftp does, backup puts a number between tildes behind its name. Example: backup
     */
    public void setMoveCollision(String moveCollision) {
        this.moveCollision = moveCollision;
    }
}
