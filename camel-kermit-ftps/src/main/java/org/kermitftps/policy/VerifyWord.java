package org.kermitftps.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/** What option {@code verify} says (SET AUTH TLS VERIFY of Kermit): two meanings, and the words Kermit has for them. */
public enum VerifyWord {
    /**
     * The server's certificate is verified. Kermit asks the user about each problem, and with FAIL-IF-NO-PEER-CERT it asks
     * nobody; neither can be done here but to fail.
     */
    PEER("peer", "peer-cert", "on", "fail-if-no-peer-cert"),
    /** No question about any certificate. */
    NONE("none", "no", "off");

    private final List<String> words;

    VerifyWord(String... words) {
        this.words = List.of(words);
    }

    /** @throws FtpsException {@link Failure#OPTION_INVALID} naming the good values */
    public static VerifyWord parse(String value) throws FtpsException {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.words.contains(word))
                .findFirst()
                .orElseThrow(() -> new FtpsException(
                        OptionFailure.OPTION_INVALID,
                        "verify=" + value + "; accepted: peer, none, and Kermit's peer-cert, on, fail-if-no-peer-cert"
                                + " for peer, no, off for none"));
    }
}
