package org.kermitftps.policy;

import java.util.List;

/**
 * What {@code kermitCompat=true} changes: the value an option has when nobody sets it. What Kermit does wrong (a clear-text
 * login after a refusal, success without a login, a 120 taken for the greeting) is in no row: it stays mended.
 */
public final class KermitDefaults {

    /**
     * One option.
     *
     * @param option its name
     * @param ours its default
     * @param kermit its default with kermitCompat=true
     * @param because what Kermit does, and in which function
     */
    public record Row(String option, String ours, String kermit, String because) {}

    /** All rows. */
    public static final List<Row> TABLE = List.of(
            new Row(
                    "noInit",
                    "true",
                    "false",
                    "ftp_init: REST 0, SYST, TYPE, MODE S, STRU F, FEAT after every login; no reply is fatal"),
            new Row(
                    "type",
                    "binary",
                    "auto",
                    "putfile and getfile: content up, name down; where they do not tell, UNIX gets TYPE I, others TYPE A"),
            new Row(
                    "listType",
                    "current",
                    "text",
                    "changetype: TYPE A for a listing, the files' type with the next file"),
            new Row("listing", "auto", "list", "FTP DIRECTORY sends LIST; only MGET sends MLSD, if FEAT has MLST"),
            new Row("epsv", "auto", "off", "initconn: PASV only; Kermit knows no IPv6, where epsv=auto must be set"),
            new Row("pipelining", "auto", "off", "ftpcmd: each command waits for its reply"),
            new Row("filenames", "literal", "auto", "Q12, nzltor: the server's SYST decides how names are converted"),
            new Row("transactionLogFormat", "json", "verbose", "SET TRANSACTION-LOG: VERBOSE unless said otherwise"),
            new Row("implicitProt", "true", "false", "openftp with /SSL: neither PBSZ nor PROT"));

    private KermitDefaults() {}

    /** The value of an option nobody set. */
    public static String value(String option, boolean kermitCompat) {
        Row row = TABLE.stream()
                .filter(each -> each.option().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(option));
        return kermitCompat ? row.kermit() : row.ours();
    }
}
