package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.TlsPlan;

/** On a class path without Bouncy Castle. */
class EngineMissingTest {

    @Test
    void theJdksEngineNeedsNoBouncyCastle() throws Exception {
        assertThat(withoutBouncyCastle(TryJdk.class)).isEqualTo("fine");
    }

    @Test
    void saysWhatToAddWhenBouncyCastleIsAskedFor() throws Exception {
        assertThat(withoutBouncyCastle(TryBouncyCastle.class)).isEqualTo(OptionFailure.ENGINE_MISSING.code());
    }

    private static Object withoutBouncyCastle(Class<?> task) throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !new File(entry).getName().startsWith("bc"))
                .map(EngineMissingTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> alien = loader.loadClass(task.getName());
            return ((Callable<?>) alien.getConstructor().newInstance()).call();
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String open(TlsPlan plan) {
        try {
            TlsSettings any = new TlsSettings(
                    Verification.NONE, null, null, null, null, null, java.time.Duration.ofSeconds(1), CloseNotify.TRUE);
            new ControlTls(plan, new TlsPeer("localhost", 21), any);
            return "fine";
        } catch (FtpsException e) {
            return e.failure().code();
        }
    }

    /** Runs in the other class loader. */
    public static final class TryJdk implements Callable<String> {
        @Override
        public String call() {
            return open(org.kermitftps.policy.TlsPlans.TABLE.get(1));
        }
    }

    /** Runs in the other class loader. */
    public static final class TryBouncyCastle implements Callable<String> {
        @Override
        public String call() {
            return open(org.kermitftps.policy.TlsPlans.TABLE.get(0));
        }
    }
}
