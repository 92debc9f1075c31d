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

    @UriParam(label = "common")
    private boolean recover;

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

    public boolean isRecover() {
        return recover;
    }

    /**
     * Takes up again a download to localDirectory that was cut: GET /RECOVER, REGET. The part is kept beside its final name;
     * the next poll fetches the end of it again, compares it, and then the rest. Example: true
     */
    public void setRecover(boolean recover) {
        this.recover = recover;
    }
}
