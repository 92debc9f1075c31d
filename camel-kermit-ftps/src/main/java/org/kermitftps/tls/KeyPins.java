package org.kermitftps.tls;

import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.failure.TlsFailure;

/**
 * Option {@code pinnedCertificates}: public keys of which one must be in the verified chain, the server's own, an
 * intermediate's or the root's. A key outlives the certificate, so a renewal with the same key passes. Where no chain is
 * verified only the server's own key counts, because anybody can send a foreign certificate along.
 *
 * @param pins SHA-256 of SubjectPublicKeyInfo as {@link Fingerprints#ofKey} returns it
 */
public record KeyPins(Set<String> pins) implements PeerRule {

    private static final String PREFIX = "sha256/";
    private static final int BYTES = 32;

    public KeyPins {
        pins = Set.copyOf(pins);
    }

    /**
     * @param list comma separated; each {@code sha256/} and base64 as in RFC 7469, or 64 hex digits, colons allowed
     * @throws FtpsException {@link Failure#OPTION_INVALID} if one is neither
     */
    public static KeyPins parse(String list) throws FtpsException {
        Set<String> pins = new LinkedHashSet<>();
        for (String pin : list.split(",", -1)) {
            pins.add(one(pin.strip()));
        }
        return new KeyPins(pins);
    }

    private static String one(String pin) throws FtpsException {
        try {
            boolean base64 = pin.startsWith(PREFIX);
            // A '+' of base64 arrives as a blank where the URI was decoded.
            byte[] digest = base64
                    ? Base64.getDecoder().decode(pin.substring(PREFIX.length()).replace(' ', '+'))
                    : HexFormat.of().parseHex(pin.replace(":", ""));
            if (digest.length == BYTES) {
                return PREFIX + Base64.getEncoder().encodeToString(digest);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new FtpsException(
                OptionFailure.OPTION_INVALID,
                "pinnedCertificates=" + pin + "; accepted: sha256/ and 44 base64 characters, or 64 hex digits, of the"
                        + " SHA-256 of the public key (SubjectPublicKeyInfo), comma separated");
    }

    @Override
    public void check(ShownChain shown) throws FtpsException {
        List<X509Certificate> relied = shown.anchors().isEmpty()
                ? List.of(shown.leaf())
                : shown.paths().stream().flatMap(Collection::stream).distinct().toList();
        if (relied.stream().map(Fingerprints::ofKey).noneMatch(pins::contains)) {
            String keys = relied.stream()
                    .map(each -> Fingerprints.ofKey(each) + " of " + CertificateText.subject(each))
                    .collect(Collectors.joining(", "));
            throw shown.refused(TlsFailure.KEY_NOT_PINNED, "keys in the chain: " + (keys.isEmpty() ? "none" : keys));
        }
    }
}
