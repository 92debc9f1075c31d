package org.kermitftps.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a server is asked for a file's hash, best first. Against accidents every row will do; an attacker is kept out by TLS.
 *
 * @param feature the word in the reply to FEAT
 * @param algorithm as HASH and {@code MessageDigest} name it; {@code CRC32} is {@code java.util.zip}'s
 * @param reply reply code and digits, the latter as a group
 * @param because where the command comes from, and which server has it
 */
public record HashCommand(String feature, String algorithm, Pattern reply, String because) {

    /** The command of draft-bryan-ftpext-hash, which needs its algorithm selected by OPTS. */
    public static final String HASH = "HASH";

    private static final String DRAFT = "draft-bryan-ftpext-hash section 3: HASH; ProFTPD mod_digest, FileZilla Server";
    private static final String CUSTOM = "no RFC; ProFTPD mod_digest, Serv-U, GlobalSCAPE";

    /** All rows. */
    public static final List<HashCommand> TABLE = List.of(
            hash("SHA-256", 64),
            custom("XSHA256", "SHA-256", 64, CUSTOM),
            hash("SHA-512", 128),
            custom("XSHA512", "SHA-512", 128, CUSTOM),
            hash("SHA-1", 40),
            custom("XSHA1", "SHA-1", 40, CUSTOM),
            custom("XSHA", "SHA-1", 40, "no RFC; GlobalSCAPE and older Serv-U"),
            hash("MD5", 32),
            custom("XMD5", "MD5", 32, CUSTOM),
            custom("MD5", "MD5", 32, "draft-twine-ftpmd5 section 3.1: 251; IBM, older ProFTPD"),
            hash("CRC32", 8),
            custom("XCRC", "CRC32", 8, CUSTOM));

    /**
     * {@code 213 SHA-256 0-4 2cf24… name}: the name comes last and may look like digits itself. ProFTPD says before it that
     * it is computing.
     */
    private static HashCommand hash(String algorithm, int digits) {
        return new HashCommand(
                HASH,
                algorithm,
                Pattern.compile("(?im)^213 " + algorithm + " \\d+-\\d+ (" + digits(algorithm, digits) + ")\\s"),
                DRAFT);
    }

    /** {@code 250 2CF24…} or {@code 251 "name" 2cf24…}: the digits come last. */
    private static HashCommand custom(String feature, String algorithm, int digits, String because) {
        return new HashCommand(
                feature,
                algorithm,
                Pattern.compile("(?is)^25[01][ -].*?(?<![^\\s\"])(" + digits(algorithm, digits) + ")\\s*$"),
                because);
    }

    /** Some servers leave out the leading zeros of a CRC. */
    private static String digits(String algorithm, int most) {
        return "[0-9a-f]{" + (algorithm.equals("CRC32") ? "1," : "") + most + "}";
    }

    /** The best row a server offers, or none. */
    public static Optional<HashCommand> best(ServerFeatures features) {
        return TABLE.stream().filter(row -> row.isOfferedBy(features)).findFirst();
    }

    private boolean isOfferedBy(ServerFeatures features) {
        return feature.equals(HASH) ? features.hashes().contains(algorithm) : features.has(feature);
    }

    /** Whether the algorithm is to be selected by {@code OPTS HASH} first. */
    public boolean needsSelection(ServerFeatures features) {
        return feature.equals(HASH) && !algorithm.equals(features.selectedHash());
    }

    /** The argument: HASH takes the rest of the line for the name, the others want quotes around blanks. */
    public String argument(String name) {
        return feature.equals(HASH) || name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }

    /** The digits in a reply, or none if it is not one that tells them. */
    public Optional<String> digits(String text) {
        Matcher found = reply.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Whether two notations mean the same value. */
    public static boolean same(String one, String other) {
        return withoutZeros(one).equalsIgnoreCase(withoutZeros(other));
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }
}
