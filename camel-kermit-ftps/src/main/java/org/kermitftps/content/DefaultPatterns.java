package org.kermitftps.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which names are text and which binary when nobody says so. What is in neither row is undecided, XML, JSON and CSV among
 * them: they say themselves what they are made of, or are read by programs that take any line end.
 */
public final class DefaultPatterns {

    /**
     * One list of names.
     *
     * @param type what files of these names are
     * @param patterns Kermit's wildcards, separated by commas
     * @param because why
     */
    public record Row(FileType type, String patterns, String because) {}

    /** All rows; a name in rows of both types is undecided. */
    public static final List<Row> TABLE = List.of(
            new Row(
                    FileType.TEXT,
                    "*.txt,*.c,*.h,*.r,*.w,*.cpp,*.cc,*.ksc,*.bwr,*.upd,*.html,*.htm,*.mss,*.tex,*.nr,[Mm]akefile,*.hex,"
                            + "*.hqx,*.for,*.f77,*.f,*.F,*.s,*.pas,*.java,*.el,*.lisp,*.sh,*.m4,*.perl,*.pl,*.pod,*.pm,"
                            + "*.awk,*.sno,*.spt,*.sed,*.TXT,*read.me,*READ.ME,.*,*.mem,*.mac",
                    "Kermit's text patterns for UNIX"),
            new Row(
                    FileType.BINARY,
                    "*.gz,*.Z,*.tgz,*.gif,*.tar,*.zip,*.o,*.so,*.a,*.out,*.exe,*.jpg,*.jpeg,*.tif,*.tiff,*.pdf,*.so.*,"
                            + "*.class,*.rpm,*.bmp,*.bz2,*.BMP,*.dll,*.doc,*.vxd,*.dcx,*.xl*,*.lzh,*.lhz,*.au,*.voc,"
                            + "*.mpg,*.mpeg,[wk]ermit,*.ps",
                    "Kermit's binary patterns for UNIX"),
            new Row(
                    FileType.BINARY,
                    "*.{837,835,834,820,270,271,274,275,276,277,278,997,999}*,*.{ta1,TA1,edi,EDI,x12,X12,hl7,HL7}",
                    "claims and their answers: what ends a segment is data and must not change"),
            new Row(
                    FileType.BINARY,
                    "*.{ZIP,GZ,PDF,7z,xz,zst,jar,war,docx,pptx,odt,ods,png,PNG,pgp,gpg,p7m,p12,pfx,der}",
                    "kinds of files that are younger than Kermit's list"));

    /** Hundreds of endpoints read the same. */
    private static final Map<FileType, TypePatterns> READ = Map.of(
            FileType.TEXT, TypePatterns.of(of(FileType.TEXT)), FileType.BINARY, TypePatterns.of(of(FileType.BINARY)));

    private DefaultPatterns() {}

    /** {@link #of} of one type, read. */
    public static TypePatterns read(FileType type) {
        return READ.get(type);
    }

    /** All of one type, as option textPatterns or binaryPatterns would have them. */
    public static String of(FileType type) {
        return TABLE.stream()
                .filter(row -> row.type() == type)
                .map(Row::patterns)
                .collect(Collectors.joining(","));
    }
}
