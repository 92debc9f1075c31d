package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.util.FileUtil;

/** With stepwise=true the directory of a file is entered before it is fetched, and left again. */
final class Stepwise {

    private Stepwise() {}

    /** What is done there. */
    interface Step {
        /** @param name as it is called there */
        boolean run(String name) throws IOException;
    }

    static boolean run(KermitFtpsOperations operations, String name, Step step) throws IOException {
        if (!operations.isStepwise()) {
            return step.run(name);
        }
        String before = operations.getCurrentDirectory();
        String directory = FileUtil.onlyPath(name);
        if (directory != null) {
            operations.changeCurrentDirectory(directory);
        }
        boolean done = step.run(FileUtil.stripPath(name));
        operations.changeCurrentDirectory(before);
        return done;
    }
}
