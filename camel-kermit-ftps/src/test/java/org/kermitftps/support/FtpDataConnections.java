package org.kermitftps.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What an {@code Answer} can do with the data connections of a {@link FtpConversation}, well and badly. */
abstract class FtpDataConnections {

    private final FtpDataPort dataPort;

    private boolean privateData;

    FtpDataConnections(FtpDataPort dataPort) {
        this.dataPort = dataPort;
    }

    /** Inside TLS, with the certificate of data connections. */
    abstract Socket protect(Socket plain) throws IOException;

    /** Opens the data connection, with TLS after PROT P, and reads it to its end. */
    public byte[] receive() throws IOException {
        try (Socket plain = dataPort.open();
                Socket data = protectedData(plain)) {
            return data.getInputStream().readAllBytes();
        }
    }

    /** Opens the data connection, with TLS after PROT P, and reads none of it until told so; then it is closed. */
    public void takeData(CountDownLatch until) throws IOException {
        try (Socket plain = dataPort.open()) {
            protectedData(plain);
            await(until);
        }
    }

    /** As {@link #receive}, and tells when the first byte is here. */
    public byte[] receive(Runnable begun) throws IOException {
        try (Socket plain = dataPort.open();
                Socket data = protectedData(plain)) {
            byte[] first = data.getInputStream().readNBytes(1);
            begun.run();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.write(first);
            data.getInputStream().transferTo(all);
            return all.toByteArray();
        }
    }

    /** As {@link #receive}, with a pause before each of the first ten megabytes. */
    public byte[] receiveSlowly(long pauseMillis) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Socket plain = dataPort.open();
                Socket data = protectedData(plain)) {
            CountDownLatch never = new CountDownLatch(1);
            for (int i = 0; i < 10; i++) {
                never.await(pauseMillis, TimeUnit.MILLISECONDS);
                all.write(data.getInputStream().readNBytes(1_000_000));
            }
            all.write(data.getInputStream().readAllBytes());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return all.toByteArray();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Opens the data connection, with TLS after PROT P, writes and ends it in good order. */
    public void send(byte[] content) throws IOException {
        try (Socket plain = dataPort.open();
                Socket data = protectedData(plain)) {
            data.getOutputStream().write(content);
            data.getOutputStream().flush();
        }
    }

    /** As {@link #send}, but ends with a bare FIN under TLS, as a broken line does. */
    public void sendAndCut(byte[] content) throws IOException {
        try (Socket plain = dataPort.open()) {
            protectedData(plain).getOutputStream().write(content);
        }
    }

    /** Takes the data connection, waits for the first byte of a handshake and answers it with text. */
    public void answerDataInClear(String text) throws IOException {
        try (Socket plain = dataPort.open()) {
            plain.getInputStream().read();
            plain.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            plain.shutdownOutput();
            plain.getInputStream().readAllBytes();
        }
    }

    /** Opens the data connection, with TLS after PROT P, sends the content inside it and the text past it. */
    public void sendAndSayPastTls(byte[] content, String text) throws IOException {
        try (Socket plain = dataPort.open()) {
            Socket data = protectedData(plain);
            data.getOutputStream().write(content);
            data.getOutputStream().flush();
            plain.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            plain.shutdownOutput();
            plain.getInputStream().readAllBytes();
        }
    }

    /** Takes the data connection and drops it at once, before any handshake. */
    public void dropData() throws IOException {
        dataPort.open().close();
    }

    private Socket protectedData(Socket plain) throws IOException {
        return privateData ? protect(plain) : plain;
    }

    FtpDataPort dataPort() {
        return dataPort;
    }

    /** Opens a passive port and tells its number. */
    public int listen() throws IOException {
        return dataPort.listen();
    }

    /** Whether data connections are inside TLS from now on. */
    public void privateData(boolean wanted) {
        privateData = wanted;
    }
}
