package org.kermitftps.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The parts of one file in the directory of its final name. */
public final class Parts {

    private Parts() {}

    /**
     * The part a download is written to; those of an older version of the file, and those nobody will take up, are removed.
     *
     * @param target the final name; its directory is made
     * @param takesUp whether a part that was left behind is gone on with
     */
    public static Part open(Path target, ServerFile file, boolean takesUp) throws IOException {
        Path directory = Files.createDirectories(target.getParent());
        String name = target.getFileName().toString();
        Part kept = null;
        for (Path each : leftBehind(directory, OwnNames.ofFile(name, file))) {
            Part part = Part.takeUp(each);
            if (part == null) {
                continue;
            }
            boolean fits = takesUp && each.getFileName().toString().startsWith(OwnNames.ofVersion(name, file));
            if (fits && (kept == null || kept.size() < part.size())) {
                Part shorter = kept;
                kept = part;
                part = shorter;
            }
            remove(part);
        }
        return kept == null ? Part.create(directory.resolve(OwnNames.part(name, file))) : kept;
    }

    private static void remove(Part part) throws IOException {
        if (part != null) {
            part.discard();
            part.close();
        }
    }

    private static List<Path> leftBehind(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(each -> each.getFileName().toString().startsWith(prefix)
                            && OwnNames.isOwn(each.getFileName().toString()))
                    .toList();
        }
    }
}
