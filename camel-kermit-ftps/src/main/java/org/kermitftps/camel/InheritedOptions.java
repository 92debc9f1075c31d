package org.kermitftps.camel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.RefusedOptions;

/** Options of camel-ftp that would silently do nothing: refused at the start, with the option to use instead. */
final class InheritedOptions {

    private InheritedOptions() {}

    /**
     * @param parameters of the URI, before they are set
     * @throws FtpsException {@link OptionFailure#OPTION_OF_CAMEL_FTP}
     */
    static void refuse(Map<String, Object> parameters) throws FtpsException {
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            String value = String.valueOf(parameter.getValue());
            RefusedOptions.Row row =
                    RefusedOptions.of(parameter.getKey(), value).orElse(null);
            if (row != null) {
                // Any other value may be a password.
                String shown = row.values().isEmpty() ? "" : "=" + value;
                String instead = row.instead().isEmpty() ? "leave it out" : "use " + String.join(", ", row.instead());
                throw new FtpsException(
                        OptionFailure.OPTION_OF_CAMEL_FTP,
                        parameter.getKey() + shown + "; " + instead + ": " + row.because());
            }
        }
    }

    /**
     * Properties of Commons Net's classes that are set by their names; misspelt ones are left over.
     *
     * @param unused takes them
     * @throws FtpsException {@link OptionFailure#CLIENT_PROPERTY_UNKNOWN}
     */
    static void checkProperties(KermitFtpsEndpoint endpoint, FTPClient unused) throws FtpsException {
        CamelContext context = endpoint.getCamelContext();
        checkProperties(context, "ftpClient.", endpoint.getFtpClientParameters(), unused);
        checkProperties(context, "ftpClientConfig.", endpoint.getFtpClientConfigParameters(), new FTPClientConfig());
    }

    /**
     * Camel leaves out, without a word, what the bean has no setter for.
     *
     * @param prefix what stands before the names in the URI
     * @param properties may be {@code null}
     * @param bean of the kind they are meant for, not in use
     * @throws FtpsException {@link OptionFailure#CLIENT_PROPERTY_UNKNOWN}
     */
    private static void checkProperties(
            CamelContext context, String prefix, Map<String, Object> properties, Object bean) throws FtpsException {
        Map<String, Object> left = new HashMap<>(properties == null ? Map.of() : properties);
        // Camel itself takes these two, for when there is a socket.
        left.remove("soTimeout");
        left.remove("dataTimeout");
        PropertyBindingSupport.build().bind(context, bean, left);
        if (!left.isEmpty()) {
            throw new FtpsException(
                    OptionFailure.CLIENT_PROPERTY_UNKNOWN,
                    prefix + String.join(", " + prefix, new TreeSet<>(left.keySet())));
        }
    }

    /**
     * Camel finds out after the file was sent; and a slash in the name would be one in the file's.
     *
     * @throws FtpsException {@link OptionFailure#OPTION_INVALID}
     */
    static void checkChecksum(String algorithm) throws FtpsException {
        if (algorithm == null || algorithm.isEmpty()) {
            return;
        }
        try {
            MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw unknownChecksum(algorithm);
        }
        if (algorithm.indexOf('/') >= 0) {
            throw unknownChecksum(algorithm);
        }
    }

    private static FtpsException unknownChecksum(String algorithm) {
        return new FtpsException(
                OptionFailure.OPTION_INVALID,
                "checksumFileAlgorithm=" + algorithm
                        + "; accepted: names of the JVM such as MD5, SHA-1, SHA-256, SHA-512, SHA3-256");
    }
}
