package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What is in the files: type, line ends, character sets. */
@UriParams
public abstract class KermitFtpsContentConfiguration extends KermitFtpsProxyConfiguration {

    @UriParam(label = "common", defaultValue = "binary", enums = "binary,text,system")
    private String type;

    @UriParam(label = "common", defaultValue = "true")
    private Boolean binary;

    @UriParam(label = "advanced", defaultValue = "current", enums = "current,text")
    private String listType;

    /** For frameworks that set properties one by one. */
    protected KermitFtpsContentConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsContentConfiguration(URI uri) {
        super(uri);
    }

    public String getType() {
        if (type == null && binary != null) {
            return binary ? "binary" : "text";
        }
        return type != null ? type : byDefault("type");
    }

    /**
     * Transfer type: binary (TYPE I), text (TYPE A) with line ends converted, or system: binary if the server's SYST says
     * UNIX, otherwise text. Example: text
     */
    public void setType(String type) {
        this.type = type;
    }

    @Override
    public boolean isBinary() {
        return !TransferOptions.isText(getType());
    }

    /** Whether type and binary were both set and say different things. */
    boolean isTypeContradicted() {
        return type != null
                && binary != null
                && (TransferOptions.isBySystem(type) || TransferOptions.isText(type) == binary);
    }

    /** The same as type=binary; kept for endpoints that come from ftp or ftps. Example: true */
    @Override
    public void setBinary(boolean binary) {
        this.binary = binary;
    }

    public String getListType() {
        return listType != null ? listType : byDefault("listType");
    }

    /**
     * The transfer type of listings: current leaves the one of the files, text sends TYPE A before a listing and TYPE I
     * before the next file, for servers whose listings cannot be read otherwise. Example: text
     */
    public void setListType(String listType) {
        this.listType = listType;
    }
}
