package org.kermitftps.support;

import java.util.ArrayList;
import java.util.List;

/** What the collector does when memory is short: it gives up all that is softly held before it refuses anybody an array. */
public final class ShortMemory {

    private ShortMemory() {}

    /** Of arrays as large as can be, so that no other thread of this JVM is refused its small ones. */
    public static void happens() {
        List<long[]> tooMany = new ArrayList<>();
        try {
            while (true) {
                tooMany.add(new long[Integer.MAX_VALUE - 8]);
            }
        } catch (OutOfMemoryError expected) {
            tooMany.clear();
        }
    }
}
