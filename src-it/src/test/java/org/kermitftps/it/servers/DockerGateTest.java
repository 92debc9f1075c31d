package org.kermitftps.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerGateTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void runsTheSuiteWhenAnEngineAnswers() {
        assertThat(DockerGate.ask(() -> true, true, said::add).verdict().isDisabled())
                .isFalse();
        assertThat(said).isEmpty();
    }

    @Test
    void skipsWithOneLineForTheWholeRunWithoutAnEngine() {
        DockerGate gate = DockerGate.ask(() -> false, false, said::add);

        assertThat(gate.verdict().isDisabled()).isTrue();
        assertThat(gate.verdict().getReason()).contains(DockerGate.HOW);
        assertThat(said)
                .singleElement()
                .asString()
                .contains("not run", ".ci/engine start")
                .doesNotContain("\n");
    }

    @Test
    void failsOnCiWithoutAnEngine() {
        DockerGate gate = DockerGate.ask(() -> false, true, said::add);

        assertThatThrownBy(gate::verdict).hasMessageContaining("CI=true");
    }
}
