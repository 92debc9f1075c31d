package org.kermitftps.docs;

import java.util.List;

/**
 * Where the component with {@code kermitCompat=true} and {@code clearTextFallback=true} sends other commands than C-Kermit
 * 10 to the same server, on purpose. The integration test against the real Kermit fails for a difference that is not
 * listed, and for one that is and no longer there; the page docs/kermit-differences.md is made of it.
 */
public final class KermitDifferences {

    /**
     * One difference.
     *
     * @param ours what only we send at that place
     * @param kermit what only Kermit sends there
     * @param quirk its number among Kermit's quirks, empty if it is a choice of ours
     * @param because why
     * @param scenarios where it is seen
     */
    public record Row(List<String> ours, List<String> kermit, String quirk, String because, List<String> scenarios) {}

    /** All differences. */
    public static final List<Row> TABLE = List.of(
            row(
                    "",
                    "t:TYPE I",
                    "Q11",
                    "Kermit repeats the type of the login once a connection; the repetition changes nothing",
                    "the First Health script",
                    "implicit TLS",
                    "PROT refused after AUTH TLS",
                    "authtype ssl, autoencryption off",
                    "PASV refused, two downloads",
                    "PASV refused, two uploads",
                    "active mode",
                    "one upload",
                    "two uploads",
                    "upload, then rename",
                    "upload refused",
                    "one download",
                    "two downloads",
                    "download refused",
                    "server without SIZE and MDTM",
                    "download, then delete"),
            row(
                    "",
                    "t:TYPE A",
                    "Q11",
                    "the same where the type is text",
                    "upload of a text",
                    "upload whose type is found out, WIN32",
                    "server that calls itself WIN32",
                    "server that calls itself Windows_NT",
                    "nothing known after the login"),
            row(
                    "t:TYPE A",
                    "t:TYPE I",
                    "Q11",
                    "Kermit's login forgets the type that was set; ours sends the one that is meant",
                    "upload of a text"),
            row(
                    "t:SIZE up.txt",
                    "",
                    "Q24",
                    "Kermit believes a 226 whose data was cut; ours compares what the server stored",
                    "one upload",
                    "two uploads",
                    "PASV refused, two uploads",
                    "active mode"),
            row("t:SIZE up2.txt", "", "Q24", "the same for the next file", "two uploads", "PASV refused, two uploads"),
            row("t:SIZE up.txt.*.part", "", "Q24", "the same before the file gets its name", "upload, then rename"),
            row(
                    "",
                    "t:TYPE A, t:PASV, t:NLST a.txt",
                    "",
                    "Kermit's DELETE expands wildcards; a route deletes the one file it has read",
                    "one delete"),
            row(
                    "t:LIST .",
                    "t:LIST",
                    "",
                    "camel-ftp names the directory; for a server it is the same",
                    "listing, then download"),
            row(
                    "",
                    "t:SIZE a.txt, t:TYPE I",
                    "Q11",
                    "the listing has told the size; the repeated type as above",
                    "listing, then download"),
            row(
                    "",
                    "t:QUIT",
                    "Q3",
                    "Kermit's OPEN succeeds without a login; ours fails and closes at once",
                    "password refused"),
            row(
                    "",
                    "t:QUIT",
                    "",
                    "a connection that cannot be protected is closed at once, nothing is waited for on it",
                    "PBSZ refused"),
            row(
                    "",
                    "t:PWD",
                    "",
                    "Kermit asks whether the login was complete, and sends PASS dummy if not; 230 says that it is",
                    "USER logs in at once"),
            row(
                    "t:PBSZ 0, t:PROT P, t:USER joe, t:PASS secret, t:REST 0, t:SYST, t:TYPE I, t:MODE S, t:STRU F,"
                            + " t:FEAT, t:QUIT",
                    "||, c:AUTH SSL, ||, c:USER joe, c:PWD, c:PASS dummy, c:REST 0, c:SYST, c:TYPE A, c:MODE S,"
                            + " c:STRU F, c:FEAT, c:QUIT",
                    "Q4",
                    "Kermit takes the 120 for the greeting and every reply for the one before; ours waits for the 220",
                    "greeting 120 before 220"),
            row(
                    "t:CCC",
                    "",
                    "",
                    "declared for the endpoint, so it is sent right after the login (RFC 4217 section 6)",
                    "CCC refused"),
            row(
                    "",
                    "t:CCC, t:CCC",
                    "Q8",
                    "Kermit asks when the script says so, and asks a refusing server again",
                    "CCC refused"),
            row(
                    "t:SYST, t:TYPE I",
                    "",
                    "",
                    "without a login Kermit goes no further; a route does, and its files must have the right type",
                    "autologin off"));

    private KermitDifferences() {}

    /** The differences seen in one scenario. */
    public static List<Row> of(String scenario) {
        return TABLE.stream().filter(row -> row.scenarios().contains(scenario)).toList();
    }

    static Row row(String ours, String kermit, String quirk, String because, String... scenarios) {
        return new Row(commands(ours), commands(kermit), quirk, because, List.of(scenarios));
    }

    private static List<String> commands(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(", "));
    }
}
