package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.fuzz.FuzzTarget;
import org.kermitftps.fuzz.MemoryNetwork;
import org.kermitftps.fuzz.MemorySocket;
import org.kermitftps.negotiate.Credentials;
import org.kermitftps.negotiate.LoginDialog;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.RemoteNames;
import org.kermitftps.policy.SecurityPolicy;
import org.kermitftps.support.CapturedLog;

/** A whole session in clear: login, SYST, FEAT, listing, download, against a server that says anything. */
class SessionFuzzTest extends FuzzTarget {

    static final SecurityPolicy PLAIN = new SecurityPolicy(
            false, false, false, false, WireTest.AUTOMATIC, ProtectionLevel.CLEAR, ProtectionLevel.CLEAR, false);

    /** Everything that may be said, whole lines only: one that came of a name would be another. */
    private static final String COMMANDS =
            "((USER|PASS|ACCT) x\r\n|(SYST|FEAT|EPSV|PASV|LIST|NOOP|QUIT)\r\n|TYPE I\r\n|RETR [^\r\n\u0000]+\r\n)*";

    @Override
    protected List<String> words() {
        return List.of(
                "220 ready\r\n331 password\r\n230 in\r\n215 UNIX Type: L8\r\n211-Features:\r\n MDTM\r\n SIZE\r\n211 End\r\n"
                        + "200 I\r\n229 ok (|||2000|)\r\n150 here\r\n226 done\r\n229 ok (|||2000|)\r\n150 here\r\n226 done\r\n",
                "220 ready\r\n230 in\r\n215 Windows_NT\r\n500 no\r\n200 I\r\n500 no\r\n227 ok (1,2,3,4,5,6)\r\n150 here\r\n226 ok\r\n",
                "220 ready\r\n230 in\r\n215 VMS\r\n211 x\r\n200 I\r\n229 (|||2000|)\r\n125 now\r\n250 ok\r\n",
                "\f",
                "-rw-r--r-- 1 joe joe 5 Jan 02 2026 a.txt\r\n",
                "01-02-26  10:00AM                 5 a.txt\r\n",
                "A.TXT;1  1/2  2-JAN-2026 10:00:00 [JOE] (RWED,RWED,RE,)\r\n",
                "331 x\r\n",
                "332 account\r\n",
                "200-\r\n x\r\n200 y\r\n",
                "215 \r\n",
                "426 no\r\n",
                "\u0000",
                "\u001b[2J",
                "\u00ff\u00f4",
                "\u0016\u0003");
    }

    @Override
    protected void feed(byte[] input) {
        MemoryNetwork network = new MemoryNetwork(input);
        KermitFtpClient client = FuzzedClient.on(network, PLAIN);
        try (CapturedLog log = CapturedLog.silently()) {
            session(client);
        } catch (IOException e) {
            FtpsException explained = client.explain(e, TransferFailure.TRANSFER_BROKEN);
            assertThat(explained.getMessage()).startsWith("KFTPS-").doesNotContainPattern("\\p{Cntrl}");
        } finally {
            client.abandon();
        }
        assertThat(network.sockets().get(0).heard()).matches(COMMANDS);
        assertThat(network.sockets()).allMatch(MemorySocket::isClosed);
        network.sockets().stream().skip(1).map(MemorySocket::target).forEach(target -> {
            assertThat(target.getAddress().getHostAddress()).isEqualTo(FuzzedClient.HOST);
            assertThat(target.getPort()).isGreaterThan(1023);
        });
    }

    private static void session(KermitFtpClient client) throws IOException {
        client.connectSecured();
        client.enterLocalPassiveMode();
        new LoginDialog(client, new Credentials("server", null, "x", "x", "x")).run();
        client.system();
        client.send("FEAT");
        client.setFileType(KermitFtpClient.BINARY_FILE_TYPE);
        for (FTPFile file : client.listFiles()) {
            if (file != null && file.getName() != null && RemoteNames.isPlain(file.getName())) {
                client.retrieveFile(file.getName(), OutputStream.nullOutputStream());
            }
        }
        client.quit();
    }
}
