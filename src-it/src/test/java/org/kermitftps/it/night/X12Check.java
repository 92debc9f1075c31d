package org.kermitftps.it.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A reader that knows nothing of the writer: takes its separators from the ISA and recounts all that trailers claim. */
final class X12Check {
    private static final int ISA_LENGTH = 106;

    private final List<String[]> segments = new ArrayList<>();
    private final String interchange;

    X12Check(String text) {
        interchange = text;
        String element = quote(text.charAt(3));
        String terminator = quote(text.charAt(ISA_LENGTH - 1));
        for (String segment : text.split(terminator)) {
            segments.add(segment.split(element, -1));
        }
    }

    /** ISA13 of an interchange all whose counts and references are right. */
    String controlNumberOfASoundInterchange() {
        assertThat(interchange).startsWith("ISA*").endsWith("~").doesNotContain("\n");
        assertThat(interchange.substring(ISA_LENGTH)).startsWith("GS*");
        String[] isa = only("ISA");
        String[] iea = only("IEA");
        String[] gs = only("GS");
        String[] ge = only("GE");
        assertThat(isa).hasSize(17);
        assertThat(isa[13]).hasSize(9).containsOnlyDigits();
        assertThat(iea[1]).isEqualTo("1");
        assertThat(iea[2]).isEqualTo(isa[13]);
        assertThat(ge[1]).isEqualTo("" + all("ST").size());
        assertThat(ge[2]).isEqualTo(gs[6]);
        setsAreSound();
        return isa[13];
    }

    /** ST02 = SE02, SE01 counts ST and SE too, HL01 counts from 1, and each claim is the sum of its services. */
    private void setsAreSound() {
        List<String> setNumbers = new ArrayList<>();
        int start = -1;
        int levels = 0;
        for (int i = 0; i < segments.size(); i++) {
            String[] segment = segments.get(i);
            switch (segment[0]) {
                case "ST" -> {
                    start = i;
                    levels = 0;
                    setNumbers.add(segment[2]);
                }
                case "HL" -> assertThat(segment[1]).isEqualTo("" + ++levels);
                case "CLM" -> assertThat(servicesAfter(i)).isEqualByComparingTo(new BigDecimal(segment[2]));
                case "SE" -> {
                    assertThat(segment[1]).isEqualTo("" + (i - start + 1));
                    assertThat(segment[2]).isEqualTo(segments.get(start)[2]);
                }
                default -> assertThat(segment[0]).matches("[A-Z][A-Z0-9]{1,2}");
            }
        }
        assertThat(setNumbers).isNotEmpty().doesNotHaveDuplicates();
        assertThat(all("SE")).hasSameSizeAs(setNumbers);
    }

    private BigDecimal servicesAfter(int claim) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = claim + 1; !List.of("CLM", "HL", "SE").contains(segments.get(i)[0]); i++) {
            if (segments.get(i)[0].equals("SV1")) {
                sum = sum.add(new BigDecimal(segments.get(i)[2]));
            }
        }
        return sum;
    }

    List<String> npis() {
        return all("NM1").stream()
                .filter(name -> name[8].equals("XX"))
                .map(name -> name[9])
                .toList();
    }

    List<String[]> all(String tag) {
        return segments.stream().filter(segment -> segment[0].equals(tag)).toList();
    }

    private String[] only(String tag) {
        assertThat(all(tag)).as(tag).hasSize(1);
        return all(tag).get(0);
    }

    private static String quote(char separator) {
        return java.util.regex.Pattern.quote("" + separator);
    }

    @Override
    public String toString() {
        return "interchange " + Arrays.toString(segments.get(0));
    }
}
