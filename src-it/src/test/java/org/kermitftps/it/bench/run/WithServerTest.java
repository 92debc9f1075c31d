package org.kermitftps.it.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.servers.FtpServerUnderTest;

class WithServerTest {

    private final Contestant fake = new FakeContestant("fake", new ArrayList<>(), 0, 2.0);

    @Test
    void addsWhatTheServerUsedMeanwhile() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("1000\n100\n", "1035\n100\n"));
        FtpServerUnderTest server = (FtpServerUnderTest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {FtpServerUnderTest.class},
                (proxy, method, arguments) -> answers.remove());
        Site site = new Site(server, "localhost", 21, null, Path.of("."));

        Sample sample = new WithServer(fake).run(Work.up(1, 1), site);

        assertThat(sample.values().get(Measure.SERVER_CPU)).isCloseTo(0.35, within(1e-9));
        assertThat(sample.values()).containsEntry(Measure.WALL, 2.0).containsEntry(Measure.CPU, 1.0);
    }

    @Test
    void isOtherwiseTheContestantItself() {
        Contestant with = new WithServer(new FakeContestant("fake", List.of(), 3, 1.0, 2.0));

        assertThat(with.name()).isEqualTo("fake");
        assertThat(with.warmUps()).isEqualTo(3);
        assertThat(with.rounds()).isEqualTo(2);
        assertThat(with.asked(Work.up(1, 1))).isEqualTo("to take its time");
    }
}
