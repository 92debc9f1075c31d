package org.kermitftps.it.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The server a parameter stands for, or, on a class, every {@link FtpServerUnderTest} parameter without its own. */
@Inherited
@Target({ElementType.TYPE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface On {

    /** The row of {@link ServerVariant}. */
    ServerVariant value();
}
