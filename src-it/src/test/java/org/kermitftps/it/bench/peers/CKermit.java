package org.kermitftps.it.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Sample;
import org.kermitftps.it.bench.run.Site;
import org.kermitftps.it.bench.run.Work;

/**
 * The real C-Kermit as Debian ships it. It has no parallel transfers: several connections are several processes, each
 * with its share of the files.
 */
public final class CKermit implements Contestant {

    private static final String TLS12 =
            """
            openssl_conf = settings
            [settings]
            ssl_conf = ssl
            [ssl]
            system_default = tls
            [tls]
            MaxProtocol = TLSv1.2
            """;

    private final boolean tls12;

    private CKermit(boolean tls12) {
        this.tls12 = tls12;
    }

    /** With OpenSSL's own choice of version. */
    public static CKermit asItComes() {
        return new CKermit(false);
    }

    /** With TLS 1.2 at most, where it is fastest. */
    public static CKermit tls12() {
        return new CKermit(true);
    }

    @Override
    public String name() {
        return tls12 ? "C-Kermit, TLS 1.2" : "C-Kermit";
    }

    @Override
    public Sample run(Work work, Site site) throws Exception {
        Path settings = site.folder().resolve("kermit-openssl.cnf");
        Files.writeString(settings, tls12 ? TLS12 : "", StandardCharsets.US_ASCII);
        String environment = "OPENSSL_CONF=" + settings;
        Path script = Files.writeString(site.folder().resolve("kermit.ksc"), script(work, site));
        String kermit = "kermit -Y -C 'take " + script + ", exit' </dev/null";
        return switch (work.kind()) {
            case UP ->
                site.clients()
                        .time(
                                work.connections() == 1
                                        ? "cd " + site.outbox() + " && " + kermit
                                        : parallel(work, site, kermit),
                                environment);
            case DOWN, DOWN_AND_DELETE -> site.clients().time("cd " + site.inbox() + " && " + kermit, environment);
            case OTHER -> throw new UnsupportedOperationException("C-Kermit has no such work");
        };
    }

    @Override
    public String asked(Work work) {
        return "`" + verb(work) + "`"
                + (work.connections() == 1 ? "" : " by " + work.connections() + " processes, each with its share")
                + (tls12 ? "; OpenSSL's `MaxProtocol = TLSv1.2`" : "");
    }

    private static String script(Work work, Site site) {
        return "set quiet on\nset authentication tls verify-file " + site.caPem()
                + "\nset authentication tls verify fail-if-no-peer-cert\nftp open " + site.host() + " " + site.port()
                + " /user:" + site.server().user() + " /password:"
                + site.server().password()
                + "\nif fail exit 1\n" + verb(work) + "\nif fail exit 2\nftp bye\n";
    }

    private static String verb(Work work) {
        return switch (work.kind()) {
            case UP -> "mput /binary *";
            case DOWN -> "mget /binary *";
            default -> "mget /binary /delete *";
        };
    }

    /** The shares are laid out before the clock runs. */
    private static String parallel(Work work, Site site, String kermit) throws IOException, InterruptedException {
        site.clients()
                .run("cd " + site.scratch() + " && n=0; for f in " + site.outbox() + "/*; do d=share$((n % "
                        + work.connections() + ")); mkdir -p $d; ln $f $d/; n=$((n + 1)); done");
        return "pids=; for d in " + site.scratch() + "/share*; do (cd $d && " + kermit
                + ") & pids=\"$pids $!\"; done; for p in $pids; do wait $p || return 1; done";
    }
}
