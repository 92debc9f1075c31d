package org.kermitftps.camel;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.camel.util.FileUtil;
import org.kermitftps.policy.FileNames;

/**
 * Every name that the upload of one message writes to, as far as the options tell it beforehand. Names are the same if any
 * server could take them for the same: case, slashes and the conversion of {@code filenames} make no difference.
 */
final class WrittenNames {

    private WrittenNames() {}

    /** @param temporary the name of camel-ftp's temporary file for a target */
    static Set<String> of(KermitFtpsEndpoint endpoint, String target, UnaryOperator<String> temporary) {
        Set<String> names = new TreeSet<>();
        names.add(same(target));
        if (endpoint.getTempFileName() != null) {
            names.add(same(temporary.apply(target)));
        }
        if (endpoint.getDoneFileName() != null) {
            names.add(same(endpoint.doneFileOf(target)));
        }
        return names;
    }

    private static String same(String path) {
        String slashes = path.replace('\\', '/');
        String name = FileNames.CONVERTED.toServer(FileUtil.stripPath(slashes), null);
        return (OutgoingName.directoryOf(slashes) + name).toUpperCase(Locale.ROOT);
    }
}
