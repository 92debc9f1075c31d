package org.kermitftps.it.kermit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One connection of a scenario, and what is done over it: in Kermit's words and in ours.
 *
 * @param kermit Kermit's commands between OPEN and BYE
 * @param kind what of ours does the same
 * @param names the local files, for {@link Kind#PUT}
 * @param from options of the {@code file:} endpoint the files come from, for {@link Kind#SEND}
 * @param directory of the server, in the URI of our endpoint
 * @param options options of our endpoint
 */
record Visit(
        List<String> kermit,
        Kind kind,
        List<String> names,
        Map<String, String> from,
        String directory,
        Map<String, String> options) {

    /** Begins the line that says which visit failed, counted from 1. */
    static final String FAILED = "failed: visit ";

    /** Where the files come from. */
    enum Kind {
        /** A producer template sends them, one after another. */
        PUT,
        /** A route from a {@code file:} endpoint sends them. */
        SEND,
        /** A route from our endpoint gets them. */
        GET
    }

    /** Sends files by a template. */
    static Visit put(String kermit, String... names) {
        return new Visit(List.of(kermit.split("\n")), Kind.PUT, List.of(names), Map.of(), "", Map.of());
    }

    /** Sends what a {@code file:} endpoint with these options finds. */
    static Visit send(String kermit, String from) {
        return new Visit(List.of(kermit.split("\n")), Kind.SEND, List.of(), map(from), "", Map.of());
    }

    /** Gets what one poll finds, or the one file without a listing. */
    static Visit get(String kermit) {
        return new Visit(List.of(kermit.split("\n")), Kind.GET, List.of(), Map.of(), "", Map.of());
    }

    /** With these options of our endpoint as well, {@code name=value&name=value}; the values as they are. */
    Visit with(String more) {
        Map<String, String> all = new LinkedHashMap<>(options);
        all.putAll(map(more));
        return new Visit(kermit, kind, names, from, directory, all);
    }

    /** In this directory of the server. */
    Visit in(String path) {
        return new Visit(kermit, kind, names, from, path, options);
    }

    /** Gets this file without a listing. */
    Visit only(String name) {
        return with("useList=false&fileName=" + name);
    }

    /** The commands for the visit of this number; its connection is opened by {@code open}. */
    List<String> script(String open, int number) {
        List<String> script = new ArrayList<>(List.of(open));
        for (String line : kermit) {
            script.add(line);
            // Kermit forgets a failure with the next command.
            script.add("if fail echo " + FAILED + number);
        }
        script.add("bye");
        return script;
    }

    private static Map<String, String> map(String options) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String option : options.isEmpty() ? new String[0] : options.split("&")) {
            String[] words = option.split("=", 2);
            map.put(words[0], words[1]);
        }
        return map;
    }
}
