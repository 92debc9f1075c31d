package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.fuzz.FuzzTarget;

/** Fingerprints and pins as people paste them: one SHA-256 each, in the form they are compared in, or a refusal. */
class PinsFuzzTest extends FuzzTarget {

    @Override
    protected List<String> words() {
        return List.of(
                "ab".repeat(32),
                "AB:".repeat(31) + "AB",
                "SHA256 Fingerprint=",
                "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "sha256/",
                "SHA256:",
                ",",
                " ",
                "\n",
                "=",
                "\u00d9\u00a1");
    }

    @Override
    protected int rounds() {
        return 10_000;
    }

    @Override
    protected void feed(byte[] input) {
        fingerprint(text(input));
        pins(text(input));
    }

    private static void fingerprint(String given) {
        try {
            String normal = Fingerprints.normalise(given);
            assertThat(normal).matches("[0-9a-f]{64}");
            assertThat(Fingerprints.normalise(normal)).isEqualTo(normal);
        } catch (FtpsException e) {
            assertThat(e.failure()).isEqualTo(OptionFailure.OPTION_INVALID);
        }
    }

    private static void pins(String given) {
        try {
            KeyPins pins = KeyPins.parse(given);
            assertThat(pins.pins()).isNotEmpty().allMatch(pin -> pin.matches("sha256/[A-Za-z0-9+/]{43}="));
            assertThat(KeyPins.parse(String.join(",", pins.pins()))).isEqualTo(pins);
        } catch (FtpsException e) {
            assertThat(e.failure()).isEqualTo(OptionFailure.OPTION_INVALID);
        }
    }
}
