package org.kermitftps.it.kermit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/**
 * Files on both sides, and what both clients do with them.
 *
 * @param title for the report, and the key in the list of differences
 * @param answers what the server does otherwise than one on UNIX, by command
 * @param once what it does the first time only
 * @param local the files on the client's side before
 * @param server the files on the server before
 * @param before Kermit's commands before the first connection is opened
 * @param visits the connections, one after another
 */
record TransferScenario(
        String title,
        Map<String, Answer> answers,
        Map<String, Answer> once,
        List<GivenFile> local,
        List<GivenFile> server,
        List<String> before,
        List<Visit> visits) {

    static TransferScenario of(String title) {
        return new TransferScenario(title, Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    TransferScenario local(GivenFile... files) {
        return new TransferScenario(title, answers, once, plus(local, files), server, before, visits);
    }

    TransferScenario server(GivenFile... files) {
        return new TransferScenario(title, answers, once, local, plus(server, files), before, visits);
    }

    TransferScenario answering(String command, String reply) {
        Map<String, Answer> all = new LinkedHashMap<>(answers);
        all.put(command, (with, argument) -> with.say(reply));
        return new TransferScenario(title, all, once, local, server, before, visits);
    }

    /** The first transfer by this command breaks after these bytes, with 426. */
    TransferScenario cutting(String command, String sent) {
        Map<String, Answer> all = new LinkedHashMap<>(once);
        all.put(command, (with, argument) -> {
            with.say("150 here it comes");
            with.sendAndCut(sent.getBytes(StandardCharsets.UTF_8));
            with.say("426 broken");
        });
        return new TransferScenario(title, answers, all, local, server, before, visits);
    }

    TransferScenario set(String... commands) {
        return new TransferScenario(title, answers, once, local, server, List.of(commands), visits);
    }

    TransferScenario then(Visit... more) {
        return new TransferScenario(title, answers, once, local, server, before, plus(visits, more));
    }

    @SafeVarargs
    private static <T> List<T> plus(List<T> list, T... more) {
        List<T> all = new ArrayList<>(list);
        all.addAll(List.of(more));
        return all;
    }

    void script(ScriptedFtpServer server) {
        // C-Kermit's data connections resume in TLS 1.2 only.
        server.protocols("TLSv1.2");
        server.reply("MODE", "200 mode set")
                .reply("STRU", "200 structure set")
                .reply("FEAT", "211-Features:\r\n SIZE\r\n MDTM\r\n REST STREAM\r\n211 End");
        answers.forEach(server::on);
        once.forEach(server::once);
    }

    @Override
    public String toString() {
        return title;
    }
}
