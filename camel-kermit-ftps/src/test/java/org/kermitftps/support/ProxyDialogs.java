package org.kermitftps.support;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The dialogs of proxies that behave, and a few that do not. */
public final class ProxyDialogs {

    /** What is to be presented at the proxies that ask for it. */
    public static final String USER = "gate";

    /** See {@link #USER}. */
    public static final String PASSWORD = "hush:hush";

    private ProxyDialogs() {}

    /** HTTP CONNECT for everybody. */
    public static ScriptedProxy.Dialog http() {
        return (proxy, in, out) -> connect(proxy, head(in), out);
    }

    /** HTTP CONNECT for {@link #USER}. */
    public static ScriptedProxy.Dialog httpWithLogin() {
        String pair = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return (proxy, in, out) -> {
            List<String> head = head(in);
            if (head.contains("Proxy-Authorization: Basic " + pair)) {
                return connect(proxy, head, out);
            }
            say(
                    out,
                    "HTTP/1.1 407 Who are you?\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\nno");
            return ScriptedProxy.Dialog.NO_TUNNEL;
        };
    }

    /** HTTP: reads the request, says this and hangs up. */
    public static ScriptedProxy.Dialog httpAnswering(String answer) {
        return (proxy, in, out) -> {
            head(in);
            say(out, answer);
            return ScriptedProxy.Dialog.NO_TUNNEL;
        };
    }

    /** Does nothing until the client is gone. */
    public static ScriptedProxy.Dialog silent() {
        return (proxy, in, out) -> {
            in.readAllBytes();
            return ScriptedProxy.Dialog.NO_TUNNEL;
        };
    }

    /** SOCKS5 for everybody. */
    public static ScriptedProxy.Dialog socks() {
        return (proxy, in, out) -> {
            methods(in);
            out.write(new byte[] {5, 0});
            return request(proxy, new DataInputStream(in), out);
        };
    }

    /** SOCKS5 for {@link #USER}. */
    public static ScriptedProxy.Dialog socksWithLogin() {
        return (proxy, in, out) -> {
            boolean offered = methods(in).contains(2);
            out.write(new byte[] {5, (byte) (offered ? 2 : 0xff)});
            if (!offered) {
                return ScriptedProxy.Dialog.NO_TUNNEL;
            }
            DataInputStream data = new DataInputStream(in);
            data.readByte();
            boolean known = field(data).equals(USER) & field(data).equals(PASSWORD);
            out.write(new byte[] {1, (byte) (known ? 0 : 1)});
            return known ? request(proxy, data, out) : ScriptedProxy.Dialog.NO_TUNNEL;
        };
    }

    /** SOCKS5: takes the request, answers it with these bytes and hangs up. */
    public static ScriptedProxy.Dialog socksAnswering(int... answer) {
        return (proxy, in, out) -> {
            methods(in);
            out.write(new byte[] {5, 0});
            target(proxy, new DataInputStream(in));
            for (int each : answer) {
                out.write(each);
            }
            return ScriptedProxy.Dialog.NO_TUNNEL;
        };
    }

    /** Says this to the first byte of whatever comes and hangs up once the client does. */
    public static ScriptedProxy.Dialog saying(byte[] answer) {
        return (proxy, in, out) -> {
            in.read();
            out.write(answer);
            in.readAllBytes();
            return ScriptedProxy.Dialog.NO_TUNNEL;
        };
    }

    private static int connect(ScriptedProxy proxy, List<String> head, OutputStream out) throws IOException {
        String target = head.get(0).split(" ")[1];
        proxy.asked(target);
        say(out, "HTTP/1.1 200 Connection established\r\nProxy-Agent: test\r\n\r\n");
        return Integer.parseInt(target.substring(target.lastIndexOf(':') + 1));
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != '\n') {
                line.append((char) b);
                continue;
            }
            String text = line.toString().strip();
            if (text.isEmpty()) {
                return lines;
            }
            lines.add(text);
            line.setLength(0);
        }
        throw new IOException("the client went away");
    }

    private static List<Integer> methods(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        data.readByte();
        List<Integer> methods = new ArrayList<>();
        for (int n = data.readUnsignedByte(); n > 0; n--) {
            methods.add(data.readUnsignedByte());
        }
        return methods;
    }

    private static int request(ScriptedProxy proxy, DataInputStream in, OutputStream out) throws IOException {
        int port = target(proxy, in);
        // Bound to a name, which has another length than an address.
        out.write(new byte[] {5, 0, 0, 3, 2, 'm', 'e', 0, 80});
        return port;
    }

    private static int target(ScriptedProxy proxy, DataInputStream in) throws IOException {
        in.skipNBytes(3);
        int type = in.readUnsignedByte();
        String host = type == 3 ? "name " + field(in) : "address " + address(in, type == 1 ? 4 : 16);
        int port = in.readUnsignedShort();
        proxy.asked(host + ":" + port);
        return port;
    }

    private static String address(DataInputStream in, int length) throws IOException {
        return InetAddress.getByAddress(in.readNBytes(length)).getHostAddress();
    }

    private static String field(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
