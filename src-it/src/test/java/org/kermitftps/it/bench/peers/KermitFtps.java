package org.kermitftps.it.bench.peers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kermitftps.it.bench.run.Site;
import org.kermitftps.it.bench.run.Work;

/** Ours, in a heap of 64 MB, with what a user gets who sets nothing; more options make other contestants of it. */
public final class KermitFtps extends CamelContestant {

    /** The name of the one that is judged. */
    public static final String NAME = "kermit-ftps";

    private final Map<String, String> options;
    private final boolean localDirectory;

    private KermitFtps(String name, boolean cold, boolean localDirectory, Map<String, String> options) {
        super(name, "64m", cold);
        this.localDirectory = localDirectory;
        this.options = options;
    }

    /** Warm, with the defaults. */
    public static KermitFtps warm() {
        return new KermitFtps(NAME, false, false, Map.of());
    }

    /** A fresh JVM each time, from its start to its end. */
    public static KermitFtps cold() {
        return new KermitFtps(NAME + ", cold", true, false, Map.of());
    }

    /** As other clients do it: straight to the final name, and no question afterwards. */
    public static KermitFtps inPlace() {
        return warm().with(NAME + ", in place", Map.of("uploadInPlace", "true", "verifyTransfer", "none"));
    }

    /** With these options as well. */
    public KermitFtps with(String newName, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(options);
        all.putAll(more);
        return new KermitFtps(newName, warmUps() == 0, localDirectory, all);
    }

    /** Downloads come with {@code localDirectory}: they are written once, by the component itself. */
    public KermitFtps toLocalDirectory() {
        return new KermitFtps(name(), warmUps() == 0, true, options);
    }

    @Override
    String order(Work work, Site site) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("username", site.server().user());
        all.put("password", "RAW(" + site.server().password() + ")");
        all.put("verifyFile", site.caPem().toString());
        switch (work.kind()) {
            case DOWN -> all.put("noop", "true");
            case DOWN_AND_DELETE -> all.put("delete", "true");
            default -> {}
        }
        if (localDirectory) {
            all.put("localDirectory", site.inbox().toString());
        }
        all.putAll(options);
        String uri = all.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&", "kermit-ftps:" + site.host() + ":" + site.port() + "/?", ""));
        return Worker.order(
                work, uri, site.outbox().toString(), localDirectory ? "log:off?level=OFF" : "file:" + site.inbox());
    }
}
