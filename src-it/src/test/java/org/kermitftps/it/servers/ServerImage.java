package org.kermitftps.it.servers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.ImageFromDockerfile;

/**
 * The image of one server or client, built once per machine: its tag is the hash of the files it is made of, so an engine that has
 * the tag has this very image.
 */
public final class ServerImage {

    private final String folder;
    private final List<String> files;

    ServerImage(ServerKind kind) {
        this(kind.folder(), kind.files());
    }

    /**
     * @param folder below {@code servers/} on the class path
     * @param files in it, the Dockerfile among them
     */
    public ServerImage(String folder, List<String> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Builds it unless the engine has it; returns its name. */
    public String ensure() {
        String name = "kermit-ftps-fixture-" + folder + ":" + hash();
        if (!exists(name)) {
            build(name);
        }
        return name;
    }

    private static boolean exists(String name) {
        DockerClient client = DockerClientFactory.lazyClient();
        try {
            return client.inspectImageCmd(name).exec() != null;
        } catch (NotFoundException absent) {
            return false;
        }
    }

    /** Host networking for the build too: an engine without a bridge has no other way to the package archive. */
    private void build(String name) {
        ImageFromDockerfile image = new ImageFromDockerfile(name, false)
                .withBuildImageCmdModifier(command -> command.withNetworkMode("host"));
        files.forEach(file -> image.withFileFromClasspath(file, resource(file)));
        image.get();
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(content(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] content(String file) {
        try (InputStream stream = ServerImage.class.getResourceAsStream("/" + resource(file))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String resource(String file) {
        return "servers/" + folder + "/" + file;
    }
}
