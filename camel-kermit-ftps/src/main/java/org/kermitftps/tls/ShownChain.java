package org.kermitftps.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;

/**
 * What a server showed and what of it can be relied on.
 *
 * @param peer whom we meant to reach
 * @param certificates as sent, the server's own first; whoever has any certificate can put foreign ones behind it
 * @param anchors the trusted authorities; empty if the chain was not judged
 * @param staples the OCSP answers that came along, in the order of the certificates, an empty one for none; empty = none
 */
public record ShownChain(
        TlsPeer peer, List<X509Certificate> certificates, List<X509Certificate> anchors, List<byte[]> staples) {

    // Real chains have three or four; the bound keeps a hostile heap of cross-signed ones from costing time.
    private static final int LONGEST_PATH = 8;
    private static final int MOST_PATHS = 8;

    public ShownChain {
        certificates = List.copyOf(certificates);
        anchors = List.copyOf(anchors);
        staples = List.copyOf(staples);
    }

    /** Without OCSP answers. */
    public ShownChain(TlsPeer peer, List<X509Certificate> certificates, List<X509Certificate> anchors) {
        this(peer, certificates, anchors, List.of());
    }

    /** The server's own certificate. */
    X509Certificate leaf() {
        return certificates.get(0);
    }

    /** Whether an OCSP answer came along at all. */
    boolean isStapled() {
        return staples.stream().anyMatch(staple -> staple.length > 0);
    }

    /** The OCSP answer for one of the certificates, {@code null} = none came. */
    byte[] staple(X509Certificate certificate) {
        int place = certificates.indexOf(certificate);
        boolean there = place >= 0 && place < staples.size() && staples.get(place).length > 0;
        return there ? staples.get(place) : null;
    }

    /**
     * The ways from the server's own certificate, by signatures that hold, to a trusted authority, that one included;
     * empty if there is none. What was sent along without being signed for is on none of them.
     */
    List<List<X509Certificate>> paths() {
        List<List<X509Certificate>> found = new ArrayList<>();
        climb(List.of(leaf()), found);
        return found;
    }

    private void climb(List<X509Certificate> path, List<List<X509Certificate>> found) {
        X509Certificate top = path.get(path.size() - 1);
        if (anchors.contains(top)) {
            found.add(path);
            return;
        }
        for (List<X509Certificate> source : List.of(anchors, certificates)) {
            for (X509Certificate issuer : source) {
                if (found.size() < MOST_PATHS
                        && path.size() < LONGEST_PATH
                        && !path.contains(issuer)
                        && issued(issuer, top)) {
                    climb(with(path, issuer), found);
                }
            }
        }
    }

    private static List<X509Certificate> with(List<X509Certificate> path, X509Certificate issuer) {
        List<X509Certificate> longer = new ArrayList<>(path);
        longer.add(issuer);
        return List.copyOf(longer);
    }

    /** RFC 5280 section 4.2.1.9: an issuer is a CA. Without that any partner could sign for any other. */
    private boolean issued(X509Certificate issuer, X509Certificate subject) {
        boolean authority = issuer.getBasicConstraints() >= 0 || issuer.getVersion() < 3 && anchors.contains(issuer);
        if (!authority || !issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())) {
            return false;
        }
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    FtpsException refused(Failure failure, String why) {
        return refused(failure, why, null);
    }

    FtpsException refused(Failure failure, String why, Throwable cause) {
        return new FtpsException(
                failure, "host " + peer.host() + "; " + why + "; shown: " + CertificateText.of(leaf()), cause);
    }
}
