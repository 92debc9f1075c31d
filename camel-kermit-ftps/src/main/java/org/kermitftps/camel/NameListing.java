package org.kermitftps.camel;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.wire.KermitFtpClient;

/** Names without anything else: those of NLST, or those somebody wrote down. Sizes and times are not known. */
final class NameListing {

    private NameListing() {}

    /** By NLST; {@code null} if the server refused. Some servers answer with the path they were asked for. */
    static FTPFile[] byNlst(KermitFtpClient client, String path) throws IOException {
        String[] names = client.listNames(path);
        return names == null
                ? null
                : of(Arrays.stream(names).map(name -> below(path, name)).toList());
    }

    private static String below(String path, String name) {
        if (path == null) {
            return name.startsWith("./") ? name.substring(2) : name;
        }
        String directory = path.endsWith("/") ? path : path + "/";
        return name.startsWith(directory) ? name.substring(directory.length()) : name;
    }

    static FTPFile[] of(Collection<String> names) {
        return List.copyOf(names).stream().map(NameListing::file).toArray(FTPFile[]::new);
    }

    private static FTPFile file(String name) {
        FTPFile file = new FTPFile();
        file.setType(FTPFile.FILE_TYPE);
        file.setName(name);
        file.setSize(-1);
        return file;
    }
}
