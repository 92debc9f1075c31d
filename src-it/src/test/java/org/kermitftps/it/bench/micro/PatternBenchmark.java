package org.kermitftps.it.bench.micro;

import java.util.regex.Pattern;
import org.kermitftps.names.Wildcard;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One name against one pattern of Kermit; the peer is the regular expression a route would write instead. */
@State(Scope.Thread)
public class PatternBenchmark {

    private final Wildcard wildcard = Wildcard.of("claims-*-{in,out}.{837,x12,edi}", false);
    private final Pattern expression = Pattern.compile("claims-.*-(in|out)\\.(837|x12|edi)");
    private String name = "claims-2026-01-02-000123-out.x12";

    @Benchmark
    public boolean ours() {
        return wildcard.matches(name);
    }

    @Benchmark
    public boolean peer() {
        return expression.matcher(name).matches();
    }
}
