package org.kermitftps.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.X509TrustManager;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Options {@code verifyFile}, {@code verifyDir} and {@code trustStore} together: whom they name is trusted, also after the
 * files were changed, which each connection looks at. Authorities are rotated while routes run for months.
 */
public final class TrustFiles implements X509TrustManager {

    private static final Logger LOG = LoggerFactory.getLogger(TrustFiles.class);

    private final Path file;
    private final Path directory;
    private final Path store;
    private final String password;
    private List<String> seen;
    private boolean unread;
    private X509TrustManager trust;

    /**
     * Reads the files; each may be {@code null}, not all.
     *
     * @throws FtpsException {@link Failure#TRUST_MATERIAL_UNREADABLE}
     */
    public TrustFiles(Path file, Path directory, Path store, String password) throws FtpsException {
        this.file = file;
        this.directory = directory;
        this.store = store;
        this.password = password;
        seen = look();
        trust = read();
    }

    private X509TrustManager read() throws FtpsException {
        TrustMaterial trusted = new TrustMaterial();
        if (file != null) {
            trusted.addFile(file);
        }
        if (directory != null) {
            trusted.addDirectory(directory);
        }
        if (store != null) {
            trusted.addStore(store, password);
        }
        return trusted.trustManager();
    }

    /**
     * The judge of one connection. Files that cannot be read now may be half written: the last good ones go on. They are
     * tried again each time, because what was in the way (a permission) need not show in them.
     */
    synchronized X509TrustManager now() {
        List<String> found = look();
        boolean changed = !found.equals(seen);
        if (changed || unread) {
            seen = found;
            readAgain(changed);
        }
        return trust;
    }

    private void readAgain(boolean news) {
        try {
            trust = read();
            unread = false;
            LOG.info("certificates to trust read anew, their files were changed");
        } catch (FtpsException e) {
            unread = true;
            if (news) {
                LOG.warn(
                        "the certificates read before stay trusted, the changed files cannot be read: {}",
                        e.getMessage());
            }
        }
    }

    /** What a change shows in, without reading: names, times, sizes, and the place on the disk of a file put in place. */
    private List<String> look() {
        List<String> found = new ArrayList<>();
        for (Path each : new Path[] {file, store}) {
            if (each != null) {
                found.add(look(each));
            }
        }
        try {
            for (Path each : directory == null ? List.<Path>of() : TrustMaterial.files(directory)) {
                found.add(each + look(each));
            }
        } catch (FtpsException e) {
            found.add("no directory");
        }
        return found;
    }

    private static String look(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
        } catch (IOException e) {
            return "no file";
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return now().getAcceptedIssuers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        now().checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        now().checkClientTrusted(chain, authType);
    }
}
