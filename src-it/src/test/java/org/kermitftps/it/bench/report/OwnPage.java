package org.kermitftps.it.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was measured beside the rows and has a page of its own.
 *
 * @param project the project's folder
 * @param shorter the folder for results that are not for its pages
 * @param name of the file
 */
public record OwnPage(Path project, Path shorter, String name) {

    /** Less than the whole is for whoever works on it, and never in place of what was published. */
    public void publish(String page, boolean whole) throws IOException {
        Path folder = whole ? project.resolve(Pages.FOLDER) : shorter;
        System.out.println(page);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), page);
    }
}
