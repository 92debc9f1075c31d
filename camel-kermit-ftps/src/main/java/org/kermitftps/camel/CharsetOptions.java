package org.kermitftps.camel;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Map;
import org.kermitftps.content.LineEnd;
import org.kermitftps.content.TextRules;
import org.kermitftps.content.TypeWord;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/**
 * Character sets of names and texts.
 *
 * @param server option {@code serverCharset}, {@code null} if it is not set
 * @param local option {@code localCharset}, {@code null} if texts are not translated
 * @param replace whether what cannot be translated becomes a question mark
 */
record CharsetOptions(Charset server, Charset local, boolean replace) {

    /** What commands and line ends are made of; a set without it would garble both. */
    private static final String PLAIN = "\r\n /-.aZ09";

    /** What to do with a character the other side does not have. */
    enum Unmappable {
        FAIL,
        REPLACE
    }

    /** @throws FtpsException of the 1xx codes */
    static CharsetOptions read(KermitFtpsEndpoint endpoint, TypeWord type) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        Charset server = charset("serverCharset", options.getServerCharset());
        Charset local = charset("localCharset", options.getLocalCharset());
        Unmappable unmappable = SecurityOptions.oneOf(Unmappable.class, "unmappable", options.getUnmappable());
        checkTexts(endpoint, type, local, unmappable);
        checkNames(endpoint, server);
        return new CharsetOptions(server, local, unmappable == Unmappable.REPLACE);
    }

    private static void checkTexts(KermitFtpsEndpoint endpoint, TypeWord type, Charset local, Unmappable unmappable)
            throws FtpsException {
        ContentOptions.refuse(
                local != null && type == TypeWord.BINARY,
                "localCharset and type=binary, which changes no byte; use type=text or type=auto");
        ContentOptions.refuse(
                local != null && endpoint.getCharset() != null,
                "localCharset and charset would both translate the contents; leave charset out");
        ContentOptions.refuse(
                local == null && unmappable == Unmappable.REPLACE,
                "unmappable=replace and no localCharset, without which no text is translated");
    }

    private static void checkNames(KermitFtpsEndpoint endpoint, Charset server) throws FtpsException {
        if (server == null) {
            return;
        }
        Map<String, Object> client = endpoint.getFtpClientParameters();
        ContentOptions.refuse(
                client != null && client.containsKey("controlEncoding"),
                "serverCharset and ftpClient.controlEncoding both say what names are in; leave the second out");
        ContentOptions.refuse(
                endpoint.getConfiguration().isUtf8Opts() && !server.equals(StandardCharsets.UTF_8),
                "utf8Opts=true and serverCharset=" + server + ", which is not UTF-8; leave one out");
        if (!Arrays.equals(PLAIN.getBytes(server), PLAIN.getBytes(StandardCharsets.US_ASCII))) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "serverCharset=" + server
                            + ", in which commands and line ends are not those of ASCII; accepted: UTF-8, ISO-8859-1,"
                            + " windows-1252 and their like; a mainframe translates EBCDIC itself");
        }
    }

    private static Charset charset(String option, String name) throws FtpsException {
        try {
            Charset charset = name == null ? null : Charset.forName(name);
            if (charset == null || charset.canEncode()) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // Refused below, as one that can only be read.
        }
        throw new FtpsException(
                OptionFailure.OPTION_INVALID,
                option + "=" + name + "; accepted: character sets of this Java, such as UTF-8, ISO-8859-1, IBM850");
    }

    /** Contents are translated only if both sides are known: the one here is never guessed. */
    TextRules texts(LineEnd lineEnd) {
        return local == null
                ? TextRules.lineEnds(lineEnd)
                : new TextRules(lineEnd, local, server == null ? StandardCharsets.UTF_8 : server, replace);
    }

    /** Whether texts here are UTF-16 or the like. */
    boolean isWide() {
        return local != null && "a".getBytes(local).length > 1;
    }
}
