package org.kermitftps.content;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A text that is converted while it is written; the last of it is written by {@link TextConversion#end}. */
public final class ConvertedOutput extends FilterOutputStream {

    private final TextConversion conversion;

    /** @param to where the converted text goes */
    public ConvertedOutput(OutputStream to, TextConversion conversion) {
        super(to);
        this.conversion = conversion;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        conversion.take(buffer, offset, length, out);
    }
}
