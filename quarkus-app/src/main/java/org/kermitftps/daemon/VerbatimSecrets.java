package org.kermitftps.daemon;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Expressions;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;

/**
 * Takes a mounted secret as it stands in its file.
 *
 * <p>Elsewhere SmallRye Config reads <code>${…}</code>, {@code $$} and {@code \\} in a value as its own language. In a
 * password that a generator made, that is a silent change of the password, and the partner locks the account after a
 * few refusals. (The environment needs no such care: Camel reads it itself, and as it stands.)
 */
@Priority(Priorities.APPLICATION)
public class VerbatimSecrets implements ConfigSourceInterceptor {
    private static final String MOUNTED = "FileSystemConfigSource[";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue asItStands = Expressions.withoutExpansion(() -> context.proceed(name));
        return isMounted(asItStands) ? asItStands : context.proceed(name);
    }

    private static boolean isMounted(ConfigValue value) {
        String source = value == null ? null : value.getConfigSourceName();
        return source != null && source.startsWith(MOUNTED);
    }
}
