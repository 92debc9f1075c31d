package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.kermitftps.content.TypeWord;

/** What is in the files: type, line ends, character sets. */
@UriParams
public abstract class KermitFtpsContentConfiguration extends KermitFtpsProxyConfiguration {

    @UriParam(label = "common", defaultValue = "binary", enums = "binary,text,auto,system")
    private String type;

    @UriParam(label = "common", defaultValue = "true")
    private Boolean binary;

    @UriParam(label = "advanced", defaultValue = "current", enums = "current,text")
    private String listType;

    @UriParam(label = "producer", defaultValue = "49152")
    private int fileScanSize = 49_152;

    @UriParam(label = "common")
    private String textPatterns;

    @UriParam(label = "common")
    private String binaryPatterns;

    @UriParam(label = "common", defaultValue = "lf", enums = "lf,crlf,native")
    private String lineEnd = "lf";

    @UriParam(label = "common")
    private String serverCharset;

    @UriParam(label = "common")
    private String localCharset;

    @UriParam(label = "common", defaultValue = "fail", enums = "fail,replace")
    private String unmappable = "fail";

    @UriParam(label = "advanced", defaultValue = "false")
    private boolean utf8Opts;

    @UriParam(label = "advanced", defaultValue = "none", enums = "none,zos")
    private String serverProfile = "none";

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
     * Transfer type: binary (TYPE I); text (TYPE A) with line ends converted; auto: each upload by its content, each
     * download by its name, binary where they do not tell; or system: binary if the server's SYST says UNIX, otherwise
     * text. The header KermitFtpType has the same words for one upload. Example: text
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
                && TypeWord.of(type)
                        .filter(word -> word == (binary ? TypeWord.BINARY : TypeWord.TEXT))
                        .isEmpty();
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

    public int getFileScanSize() {
        return fileScanSize;
    }

    /**
     * How many bytes of an upload type=auto looks at to tell text from binary; 0 looks at none of them. Example: 4096
     */
    public void setFileScanSize(int fileScanSize) {
        this.fileScanSize = fileScanSize;
    }

    public String getTextPatterns() {
        return textPatterns;
    }

    /**
     * Names that are text for type=auto, as Kermit's wildcards separated by commas; without it Kermit's list for UNIX.
     * An asterisk stands for any
     * characters. Example: readme,notes.{txt,asc}
     */
    public void setTextPatterns(String textPatterns) {
        this.textPatterns = textPatterns;
    }

    public String getBinaryPatterns() {
        return binaryPatterns;
    }

    /**
     * Names that are binary for type=auto, in both directions; without it Kermit's list for UNIX, claims (837, 835, 999,
     * edi, x12 and their like) and the formats of today. An asterisk
     * stands for any characters. Example: claims.{837,zip}
     */
    public void setBinaryPatterns(String binaryPatterns) {
        this.binaryPatterns = binaryPatterns;
    }

    public String getLineEnd() {
        return lineEnd;
    }

    /**
     * What the lines of a downloaded text end in: lf, crlf, or native for what the system here has. Uploaded texts end in CR
     * LF on the wire, whatever they end in here. Example: crlf
     */
    public void setLineEnd(String lineEnd) {
        this.lineEnd = lineEnd;
    }

    public String getServerCharset() {
        return serverCharset;
    }

    /**
     * The server's character set: file names are sent and read in it, and with localCharset texts are translated to and from
     * it. Without it names are UTF-8, and so are the server's texts. Example: ISO-8859-1
     */
    public void setServerCharset(String serverCharset) {
        this.serverCharset = serverCharset;
    }

    public String getLocalCharset() {
        return localCharset;
    }

    /**
     * The character set of texts here; with it texts (TYPE A) are translated to and from serverCharset. Without it only
     * their line ends change. Example: windows-1252
     */
    public void setLocalCharset(String localCharset) {
        this.localCharset = localCharset;
    }

    public String getUnmappable() {
        return unmappable;
    }

    /**
     * What becomes of a character of a text that the other character set does not have: fail ends the transfer, replace makes
     * a question mark of it, as Kermit does. Example: replace
     */
    public void setUnmappable(String unmappable) {
        this.unmappable = unmappable;
    }

    public boolean isUtf8Opts() {
        return utf8Opts;
    }

    /**
     * Whether OPTS UTF8 ON is sent after the login, for Windows servers that send names in their code page until then. A
     * refusal is logged and nothing more. Example: true
     */
    public void setUtf8Opts(boolean utf8Opts) {
        this.utf8Opts = utf8Opts;
    }

    public String getServerProfile() {
        return serverProfile;
    }

    /**
     * A kind of server that is too different to be found out: zos for data sets of IBM z/OS, which are named whole and in
     * quotes by the file name ('HLQ.CLAIMS.IN'); allows type=ebcdic. Example: zos
     */
    public void setServerProfile(String serverProfile) {
        this.serverProfile = serverProfile;
    }
}
