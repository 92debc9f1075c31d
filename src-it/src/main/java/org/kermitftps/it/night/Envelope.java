package org.kermitftps.it.night;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The envelopes of one 837 file: ISA/IEA around GS/GE around any number of ST/SE, with the counts the trailers owe. */
final class Envelope {
    static final String SENDER = "TESTSUBMITTER";
    static final String RECEIVER = "TESTPARTNER";

    private static final String GUIDE = "005010X222A1"; // 837 Professional

    private final X12Writer out;
    private final int control;
    private final LocalDateTime made;
    private int sets;
    private int setStart;

    Envelope(X12Writer out, int control, LocalDateTime made) {
        this.out = out;
        this.control = control;
        this.made = made;
    }

    /** ISA has fixed widths and is 106 characters long with its terminator; ISA15 is T: nobody is to be paid for this. */
    void open() throws IOException {
        String none = " ".repeat(10);
        out.segment(
                "ISA",
                "00",
                none,
                "00",
                none,
                "ZZ",
                pad15(SENDER),
                "ZZ",
                pad15(RECEIVER),
                time("yyMMdd"),
                time("HHmm"),
                "^",
                "00501",
                controlNumber(),
                "0",
                "T",
                ":");
        out.segment("GS", "HC", SENDER, RECEIVER, time("yyyyMMdd"), time("HHmm"), "" + control, "X", GUIDE);
    }

    void openSet() throws IOException {
        sets++;
        setStart = out.segments();
        out.segment("ST", "837", setNumber(), GUIDE);
        out.segment("BHT", "0019", "00", controlNumber() + setNumber(), time("yyyyMMdd"), time("HHmm"), "CH");
    }

    void closeSet() throws IOException {
        int withTrailer = out.segments() - setStart + 1;
        out.segment("SE", "" + withTrailer, setNumber());
    }

    void close() throws IOException {
        out.segment("GE", "" + sets, "" + control);
        out.segment("IEA", "1", controlNumber());
    }

    private String controlNumber() {
        return String.format("%09d", control);
    }

    private String setNumber() {
        return String.format("%04d", sets);
    }

    private String time(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).format(made);
    }

    private static String pad15(String id) {
        return String.format("%-15s", id);
    }
}
