package org.kermitftps.it.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kermitftps.it.servers.FtpServerUnderTest;

/** The URI of a server under test: what every partner needs, plus what one test asks for. */
public record Endpoint(String host, int port, String directory, Map<String, String> options) {

    public static Endpoint of(FtpServerUnderTest server) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("username", server.user());
        options.put("password", "RAW(" + server.password() + ")");
        options.put("verifyFile", server.caPem().toString());
        options.put("reconnectDelay", "50");
        if (server.implicit()) {
            options.put("implicit", "true");
        }
        return new Endpoint(server.host(), server.port(), "", options);
    }

    public Endpoint with(String option, Object value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value.toString());
        return new Endpoint(host, port, directory, more);
    }

    public Endpoint without(String option) {
        Map<String, String> fewer = new LinkedHashMap<>(options);
        fewer.remove(option);
        return new Endpoint(host, port, directory, fewer);
    }

    public Endpoint at(String otherHost) {
        return new Endpoint(otherHost, port, directory, options);
    }

    public Endpoint in(String otherDirectory) {
        return new Endpoint(host, port, otherDirectory, options);
    }

    public String uri() {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&", "kermit-ftps:" + host + ":" + port + "/" + directory + "?", ""));
    }
}
