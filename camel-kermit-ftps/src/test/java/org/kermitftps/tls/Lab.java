package org.kermitftps.tls;

import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.settings;

import java.io.IOException;
import org.kermitftps.policy.TlsPlan;

/** A server whose first connection is an echoing control connection, and what the test wants afterwards. */
final class Lab implements AutoCloseable {

    final TestServer server;
    final ControlTls tls;
    private final TlsSocket control;
    private boolean controlDone;

    Lab(TlsPlan plan, TestServer.Session data) throws IOException {
        this(plan, data, settings());
    }

    Lab(TlsPlan plan, TestServer.Session data, TlsSettings settings) throws IOException {
        server = TestServer.tls(LOCALHOST, plan.protocol(), (socket, plain) -> {
            (isControl() ? TestServer.ECHO : data).serve(socket, plain);
        });
        tls = TlsFixture.control(plan, server, settings);
        control = tls.secureControl(server.connect());
        echo(control, "PBSZ 0\r\n");
    }

    private synchronized boolean isControl() {
        boolean first = !controlDone;
        controlDone = true;
        return first;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        control.close();
        server.close();
    }
}
