package org.kermitftps.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.Forwardness;
import org.kermitftps.policy.PipeliningRules;
import org.kermitftps.wire.OwedReplies.Command;

/**
 * Commands that are sent before their time: they change nothing on the server, or nothing that the next command does not
 * undo. Whoever sends one of them in earnest gets its reply; whoever sends another one has the owed replies read first,
 * so that every reply belongs to its command. What goes ahead when is said by {@link PipeliningRules}.
 */
public final class SentAhead implements OwedReplies.Judge {

    private final BoundedReplies control;
    private final OwedReplies owed;
    private final List<Command> afterUpload = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final NextAddress address = new NextAddress();
    private PipelineMemory memory;
    private String server;
    private Forwardness bears = Forwardness.NONE;
    private boolean known;
    private boolean wasKept;
    /** An RNFR that no RNTO follows: ProFTPD refuses the next command whatever it is, so that is a NOOP. */
    private boolean looseRename;

    private Command doubtful;
    private int doubt;

    SentAhead(BoundedReplies control) {
        this.control = control;
        owed = new OwedReplies(control, this);
    }

    /** Allows it; without this, or with {@code null}, every command waits for its reply. */
    public void allow(PipelineMemory shared) {
        memory = shared;
    }

    /** A new connection has greeted. */
    void begin(String connected, String greeting) {
        forget();
        server = connected;
        bears = PipeliningRules.bears(greeting);
        known = PipeliningRules.isKnown(greeting);
        if (!PipeliningRules.bearsLooseRename(greeting)) {
            refused.add("RNFR");
        }
    }

    void forget() {
        owed.clear();
        afterUpload.clear();
        refused.clear();
        address.forget();
        doubtful = null;
        looseRename = false;
        bears = Forwardness.NONE;
    }

    /** Whether this server has shown that it does not bear it. */
    public boolean isOff() {
        return memory != null && server != null && memory.isOff(server);
    }

    private boolean isAllowed() {
        return memory != null && server != null && !memory.isOff(server);
    }

    boolean allows(Forwardness wanted) {
        return isAllowed() && bears.allows(wanted);
    }

    private boolean isTrusted() {
        return known || memory != null && memory.isProbed(server);
    }

    /** Sends whole commands at once to a server that is known to bear it; each is sent in earnest next. */
    public void together(String... commands) throws IOException {
        if (allows(Forwardness.QUESTIONS) && isTrusted() && owed.isEmpty()) {
            owed.send(
                    Arrays.stream(commands).map(each -> Command.of(each, null)).toList());
        }
    }

    /**
     * Says what will be asked once the next upload has ended.
     *
     * @param name under which the file is sent
     * @param size whether SIZE comes first
     * @param rename whether RNFR comes next
     * @param last whether no file follows: the address of the next one would be a port the server holds open for nobody
     */
    public void afterUpload(String name, boolean size, boolean rename, boolean last) {
        afterUpload.clear();
        if (!last && allows(Forwardness.NEXT_FILE) && address.isWorthwhile()) {
            afterUpload.add(Command.of("EPSV", null));
        }
        if (size) {
            afterUpload.add(Command.of("SIZE", name));
        }
        if (rename) {
            afterUpload.add(Command.of("RNFR", name));
        }
    }

    /** No upload any more. */
    void uploadIsOver() {
        afterUpload.clear();
    }

    /** The last byte of an upload has left; the reply that ends it has not come. */
    void lastByteSent() throws IOException {
        if (allows(Forwardness.DURING_TRANSFER)) {
            sendAfterUpload();
        }
    }

    /** The reply that ends an upload has come. */
    void sendAfterUpload() throws IOException {
        List<Command> now = afterUpload.stream()
                .filter(each -> !refused.contains(each.verb()))
                .map(each -> Command.of(each.verb(), each.argument()))
                .toList();
        if (!afterUpload.isEmpty()) {
            address.fileEnds();
        }
        afterUpload.clear();
        // One alone gains nothing: it is sent next anyway.
        if (now.size() > 1 && allows(Forwardness.QUESTIONS)) {
            owed.send(now);
        }
    }

    /** A command has been sent, and its reply not been read. */
    void behind(String verb) throws IOException {
        if (!verb.equals("DELE")) {
            return;
        }
        if (allows(Forwardness.NEXT_FILE) && address.isWorthwhile() && !refused.contains("EPSV")) {
            owed.send(List.of(Command.of("EPSV", null)));
        }
        address.fileEnds();
    }

    /**
     * Before a command is sent: the replies that are owed are read.
     *
     * @return the reply code if its own is one of them, which is the latest reply then; 0 if it has to be sent
     */
    int take(String verb, String argument) throws IOException {
        boolean probing = !owed.isEmpty() && !isTrusted();
        int code = owed.take(verb, argument, !probing);
        if (probing && owed.isEmpty()) {
            memory.probed(server);
        }
        wasKept = false;
        if (code == 0 && looseRename) {
            looseRename = false;
            control.sendCommand("NOOP", null);
        }
        return code == 0 && verb.equals("EPSV") ? kept() : code;
    }

    /** Whether the latest EPSV was answered before it was asked for. */
    boolean wasKept() {
        return wasKept;
    }

    private int kept() {
        Reply reply = address.take();
        if (reply == null) {
            return 0;
        }
        control.restore(reply);
        wasKept = true;
        return reply.code();
    }

    @Override
    public boolean believes(Command command, int code) {
        boolean yes = !PipeliningRules.isDoubtful(command.verb(), code);
        if (!yes) {
            doubtful = command;
            doubt = code;
            refused.add(command.verb());
        }
        return yes;
    }

    @Override
    public void putAside(Command command, int code) {
        if (command.verb().equals("EPSV") && code > 0) {
            address.keep(new Reply(code, control.getReplyString()));
        }
        looseRename |= command.verb().equals("RNFR");
    }

    /** A command was sent in its time and answered. */
    int heard(String verb, String argument, int code) {
        address.heard(verb, code);
        if (doubtful != null && doubtful.is(verb, argument)) {
            doubtful = null;
            if (code / 100 != doubt / 100) {
                off(verb + " was answered " + doubt + " when it was sent ahead, and " + code + " alone");
            }
        }
        return code;
    }

    /** No reply came, or one that answers something else. */
    void lost(IOException reason) {
        if (owed.awaited() != null) {
            off("while the reply to " + owed.awaited() + ", sent ahead, was owed: " + reason.getMessage());
        }
        owed.clear();
    }

    private void off(String reason) {
        if (memory != null && server != null) {
            memory.off(server, reason);
        }
    }

    /** The reply to an EPSV that is for the next file; {@code null} if there is none. */
    Reply nextAddress() {
        return isAllowed() ? address.fresh() : null;
    }

    /** The next transfer begins with an EPSV of its own. */
    void dropAddress() throws IOException {
        owed.take("", null, true);
        address.take();
    }
}
