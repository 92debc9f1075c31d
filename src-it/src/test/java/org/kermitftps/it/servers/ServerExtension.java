package org.kermitftps.it.servers;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testcontainers.DockerClientFactory;

/** Hands servers to tests; the pool lives in the store of the whole run, so each server starts once. */
final class ServerExtension implements ExecutionCondition, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(DockerGate.class, key -> gate(), DockerGate.class)
                .verdict();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(FtpServerUnderTest.class, Servers.class)
                        .contains(parameter.getParameter().getType())
                && parameter.getDeclaringExecutable() instanceof Method;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Servers.class
                ? new Servers(variant -> server(variant, context))
                : server(variant(parameter, context), context);
    }

    private static FtpServerUnderTest server(ServerVariant variant, ExtensionContext context) {
        ContainerServer server = store(context)
                .getOrComputeIfAbsent(ServerPool.class, key -> new ServerPool(), ServerPool.class)
                .get(variant);
        store(context).getOrComputeIfAbsent(server.name() + context.getUniqueId(), key -> begin(server));
        return server;
    }

    /** Once a test: what its BeforeEach wrote is still there when the test method asks for the same server. */
    private static boolean begin(ContainerServer server) {
        server.reset();
        return true;
    }

    private static ServerVariant variant(ParameterContext parameter, ExtensionContext context) {
        return parameter
                .findAnnotation(On.class)
                .or(() -> context.getTestClass().map(type -> type.getAnnotation(On.class)))
                .map(On::value)
                .orElseThrow(() -> new ParameterResolutionException("say @On which server this test runs"));
    }

    private static DockerGate gate() {
        boolean ci = "true".equalsIgnoreCase(System.getenv("CI"));
        return DockerGate.ask(() -> DockerClientFactory.instance().isDockerAvailable(), ci, System.out::println);
    }

    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(ServerExtension.class));
    }
}
