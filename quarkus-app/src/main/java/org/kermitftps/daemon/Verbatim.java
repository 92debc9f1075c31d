package org.kermitftps.daemon;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Expressions;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;

/**
 * Takes a mounted secret and an environment variable as they stand.
 *
 * <p>SmallRye Config reads <code>${…}</code>, {@code $$} and {@code \\} in every value as its own language. In a password
 * that a generator made, that is a silent change of the password, and the partner locks the account after a few refusals.
 * In a value for a route it takes Camel's <code>${file:name}</code> for a property {@code file}. In files of properties
 * the language stays, there it is documented and expected; {@code quarkus.*} keeps it everywhere.
 */
@Priority(Priorities.APPLICATION)
public class Verbatim implements ConfigSourceInterceptor {
    private static final String MOUNTED = "FileSystemConfigSource[";
    private static final String ENVIRONMENT = "EnvConfigSource";
    private static final String QUARKUS = "quarkus.";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (name.startsWith(QUARKUS)) {
            return context.proceed(name);
        }
        ConfigValue asItStands = Expressions.withoutExpansion(() -> context.proceed(name));
        return comesFromOutside(asItStands) ? asItStands : context.proceed(name);
    }

    private static boolean comesFromOutside(ConfigValue value) {
        String source = value == null ? null : value.getConfigSourceName();
        return source != null && (source.startsWith(MOUNTED) || source.equals(ENVIRONMENT));
    }
}
