package org.kermitftps.it.servers;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Whether the tests against real servers run. Without a Docker engine they are skipped with one line for the whole run;
 * on a CI machine they fail, for a suite nobody notices missing protects nobody.
 */
final class DockerGate {

    static final String HOW =
            "The tests against real FTP servers (vsftpd, ProFTPD, Pure-FTPd) were not run: no Docker engine answers."
                    + " To run them: eval \"$(.ci/engine start)\" && mvn verify";

    private final ConditionEvaluationResult verdict;

    private DockerGate(ConditionEvaluationResult verdict) {
        this.verdict = verdict;
    }

    /** Asks the engine once and says the line once. */
    static DockerGate ask(BooleanSupplier engine, boolean ci, Consumer<String> say) {
        if (engine.getAsBoolean()) {
            return new DockerGate(ConditionEvaluationResult.enabled("a Docker engine answers"));
        }
        if (!ci) {
            say.accept(HOW);
        }
        return new DockerGate(ci ? null : ConditionEvaluationResult.disabled(HOW));
    }

    /**
     * The answer for one test class.
     *
     * @throws ExtensionConfigurationException on a CI machine without an engine
     */
    ConditionEvaluationResult verdict() {
        if (verdict == null) {
            throw new ExtensionConfigurationException("CI=true and no Docker engine: " + HOW);
        }
        return verdict;
    }
}
