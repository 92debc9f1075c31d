package org.kermitftps.it.bench.peers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kermitftps.it.bench.run.Site;
import org.kermitftps.it.bench.run.Work;

/** Ours, in a small heap, with what a user gets who sets nothing; more options make other contestants of it. */
public final class KermitFtps extends CamelContestant {

    /** The name of the one that is judged. */
    public static final String NAME = "kermit-ftps";

    /** As java's {@code -Xmx} takes it: what the targets say suffices. */
    public static final String HEAP = "64m";

    private static final int MANY_WARM_UPS = 20;

    private final Map<String, String> options;

    private KermitFtps(String name, int warmUps, Map<String, String> options) {
        super(name, HEAP, warmUps);
        this.options = options;
    }

    /** Warm, with the defaults. */
    public static KermitFtps warm() {
        return new KermitFtps(NAME, MANY_WARM_UPS, Map.of());
    }

    /** A fresh JVM each time, from its start to its end. */
    public KermitFtps cold() {
        return new KermitFtps(name() + ", cold", 0, options);
    }

    /** As other clients do it: straight to the final name, and no question afterwards. */
    public KermitFtps inPlace() {
        return with("uploadInPlace", "true").with("verifyTransfer", "none").named(name() + ", in place");
    }

    /** With one more option. */
    public KermitFtps with(String option, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new KermitFtps(name(), warmUps(), more);
    }

    /** Under another name. */
    public KermitFtps named(String other) {
        return new KermitFtps(other, warmUps(), options);
    }

    /** With so many runs that do not count. */
    public KermitFtps warmedUp(int runs) {
        return new KermitFtps(name(), runs, options);
    }

    @Override
    String order(Work work, Site site) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("username", site.server().user());
        all.put("password", "RAW(" + site.server().password() + ")");
        all.put("verifyFile", site.caPem().toString());
        all.putAll(optionsFor(work));
        all.replace("localDirectory", site.inbox().toString());
        String uri = "kermit-ftps:" + site.host() + ":" + site.port() + "/?" + joined(all);
        return Worker.order(
                work,
                uri,
                site.outbox().toString(),
                work.kind() == Work.Kind.DOWN ? "log:off?level=OFF" : "file:" + site.inbox());
    }

    @Override
    String options(Work work) {
        return joined(optionsFor(work));
    }

    private Map<String, String> optionsFor(Work work) {
        Map<String, String> all = new LinkedHashMap<>();
        switch (work.kind()) {
            case DOWN -> {
                // Written once, under the final name, as other clients do it.
                all.put("noop", "true");
                all.put("localDirectory", "…");
            }
            case DOWN_AND_DELETE -> all.put("delete", "true");
            default -> {}
        }
        all.putAll(options);
        return all;
    }

    private static String joined(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
    }
}
