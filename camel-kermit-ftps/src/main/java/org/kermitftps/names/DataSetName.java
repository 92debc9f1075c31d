package org.kermitftps.names;

/** A data set of z/OS by its whole name, in quotes: {@code 'HLQ.CLAIMS.IN'}, or a member {@code 'HLQ.JCL(CLAIMS)'}. */
public final class DataSetName {

    private DataSetName() {}

    /** Whether the name is one. */
    public static boolean is(String name) {
        return name.length() > 2 && name.startsWith("'") && name.endsWith("'");
    }
}
