package org.kermitftps.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of the pack as they are packed, and the placeholders in them. */
final class Texts {

    /** What is packed into the jar. */
    static final Path PACKED = Path.of("target", "classes");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\??)([A-Za-z0-9.]+)(?::(.*?))?}}");

    /** What stands between two braces: {@code {{name}}}, {@code {{name:byDefault}}} or {@code {{?name}}}. */
    record Placeholder(String name, boolean optional, String byDefault) {}

    private Texts() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> packed(String directory) {
        try (Stream<Path> files = Files.walk(PACKED.resolve(directory))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Placeholder> placeholders(String text) {
        List<Placeholder> found = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(new Placeholder(matcher.group(2), !matcher.group(1).isEmpty(), matcher.group(3)));
        }
        return found;
    }

    /** The text without the lines that are comments, in which a placeholder may stand as prose. */
    static String withoutComments(String text) {
        return text.replaceAll("(?m)^\\s*#.*$", "");
    }

    /** The mapping at {@code path} in a YAML file; empty if there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> mapping(Path file, String... path) {
        Object node = new Load(LoadSettings.builder().build()).loadFromString(read(file));
        for (String key : path) {
            node = node instanceof Map ? ((Map<String, Object>) node).get(key) : null;
        }
        return node instanceof Map ? (Map<String, Object>) node : new LinkedHashMap<>();
    }
}
