package org.kermitftps.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.kermitftps.failure.FtpsException;

/** A private key in PEM, PKCS #8 (RFC 5958), encrypted or not. */
final class PemKey {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ((?:[A-Z]+ )?PRIVATE KEY)-----([^-]+)-----END \\1-----");
    private static final String PKCS8 = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");
    /** PBES2, RFC 8018: what openssl writes; its real name is among its parameters. */
    private static final List<String> PBES2 = List.of("PBES2", "1.2.840.113549.1.5.13");

    private PemKey() {}

    static PrivateKey load(Path file, String password) throws FtpsException {
        String where = "clientKey " + file;
        try {
            Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (!block.find()) {
                throw ClientIdentity.unreadable(where + " has no PRIVATE KEY block", null);
            }
            return switch (block.group(1)) {
                case PKCS8 -> key(new PKCS8EncodedKeySpec(der(block)));
                case ENCRYPTED -> key(decrypted(der(block), password, where));
                default ->
                    throw ClientIdentity.unreadable(
                            where + " holds a " + block.group(1) + " block; make it PKCS #8 with: openssl pkcs8 -topk8",
                            null);
            };
        } catch (FtpsException e) {
            throw e;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw ClientIdentity.unreadable(where + ", with clientKeyPassword if it is encrypted: " + e, e);
        }
    }

    private static byte[] der(Matcher block) {
        return Base64.getMimeDecoder().decode(block.group(2));
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] der, String password, String where)
            throws IOException, GeneralSecurityException {
        if (password == null) {
            throw ClientIdentity.unreadable(where + " is encrypted and clientKeyPassword is missing", null);
        }
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
        String algorithm =
                PBES2.contains(info.getAlgName()) ? info.getAlgParameters().toString() : info.getAlgName();
        PBEKeySpec secret = new PBEKeySpec(password.toCharArray());
        try {
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(secret),
                    info.getAlgParameters());
            return info.getKeySpec(cipher);
        } finally {
            secret.clearPassword();
        }
    }

    private static PrivateKey key(PKCS8EncodedKeySpec encoded) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException e) {
                // Then it is a key of another algorithm.
            }
        }
        throw new InvalidKeySpecException("none of " + ALGORITHMS);
    }
}
