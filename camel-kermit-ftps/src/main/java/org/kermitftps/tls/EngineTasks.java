package org.kermitftps.tls;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;

/** The CPU-heavy parts of a handshake, which engines leave to the caller; run here, on the thread that needs the result. */
final class EngineTasks {

    private EngineTasks() {}

    static void run(SSLEngine engine, HandshakeStatus status) {
        if (status == HandshakeStatus.NEED_TASK) {
            for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                task.run();
            }
        }
    }
}
