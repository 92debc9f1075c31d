package org.kermitftps.camel;

import java.nio.charset.Charset;
import org.kermitftps.content.DefaultPatterns;
import org.kermitftps.content.FileType;
import org.kermitftps.content.LineEnd;
import org.kermitftps.content.TextRules;
import org.kermitftps.content.TypeChoice;
import org.kermitftps.content.TypePatterns;
import org.kermitftps.content.TypeWord;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.wire.KermitFtpClient;

/**
 * What is in the files, read and checked.
 *
 * @param type option {@code type}
 * @param ebcdic whether TYPE E may be sent
 * @param choice how {@code type=auto} decides
 * @param undecidedBySystem whether the server's SYST decides what it leaves open; otherwise that is binary, so that no
 *     claim is changed by guess
 * @param texts how texts are converted
 * @param names character set of names, {@code null} for what the client has
 */
record ContentOptions(
        TypeWord type, boolean ebcdic, TypeChoice choice, boolean undecidedBySystem, TextRules texts, Charset names) {

    /** @throws FtpsException of the 1xx codes */
    static ContentOptions read(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        boolean zos = MainframeOptions.isZos(endpoint);
        TypeWord type = type(options, zos);
        CharsetOptions charsets = CharsetOptions.read(endpoint, type);
        refuse(
                type != TypeWord.BINARY && endpoint.isResumeDownload(),
                "resumeDownload=true and type=" + options.getType()
                        + ": line ends change on the way, so an offset here is none there; use type=binary");
        return new ContentOptions(
                type,
                zos,
                choice(options, charsets),
                options.isKermitCompat(),
                charsets.texts(SecurityOptions.oneOf(LineEnd.class, "lineEnd", options.getLineEnd())),
                charsets.server());
    }

    private static TypeWord type(KermitFtpsConfiguration options, boolean zos) throws FtpsException {
        String value = options.getType();
        TypeWord type = TypeWord.of(value)
                .orElseThrow(() -> new FtpsException(
                        OptionFailure.OPTION_INVALID, "type=" + value + "; accepted: binary, text, auto, system"));
        if (type == TypeWord.TENEX) {
            throw new FtpsException(OptionFailure.TYPE_OF_OLD_MACHINES, "type=" + value);
        }
        if (type == TypeWord.EBCDIC && !zos) {
            throw new FtpsException(OptionFailure.EBCDIC_NOT_ALLOWED, "type=" + value);
        }
        refuse(
                options.isTypeContradicted(),
                "type=" + value + " and binary, which is type=binary or type=text; leave binary out");
        return type;
    }

    private static TypeChoice choice(KermitFtpsConfiguration options, CharsetOptions charsets) throws FtpsException {
        int size = options.getFileScanSize();
        if (size < 0) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID, "fileScanSize=" + size + "; accepted: 0 and more, in bytes");
        }
        return new TypeChoice(
                patterns("textPatterns", options.getTextPatterns(), FileType.TEXT),
                patterns("binaryPatterns", options.getBinaryPatterns(), FileType.BINARY),
                size,
                !options.isKermitCompat(),
                charsets.isWide());
    }

    private static TypePatterns patterns(String option, String value, FileType type) throws FtpsException {
        try {
            return value == null ? DefaultPatterns.read(type) : TypePatterns.of(value);
        } catch (IllegalArgumentException e) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    option + "=" + value + "; accepted: wildcards like *.txt,*.{c,h},[Mm]akefile, separated by commas",
                    e);
        }
    }

    static void refuse(boolean contradiction, String why) throws FtpsException {
        if (contradiction) {
            throw new FtpsException(OptionFailure.OPTION_CONFLICT, why);
        }
    }

    /** Whether a message may ask for it. */
    boolean allows(TypeWord word) {
        return word != TypeWord.TENEX && (word != TypeWord.EBCDIC || ebcdic);
    }

    /** Sets up a new client. */
    void setUp(KermitFtpClient client) {
        client.texts(texts);
        if (names != null) {
            client.setControlEncoding(names.name());
        }
    }
}
