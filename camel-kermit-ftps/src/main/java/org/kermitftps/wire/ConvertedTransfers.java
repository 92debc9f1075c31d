package org.kermitftps.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.kermitftps.content.ConvertedInput;
import org.kermitftps.content.ConvertedOutput;
import org.kermitftps.content.Crossed;
import org.kermitftps.content.FileType;
import org.kermitftps.content.LineEnd;
import org.kermitftps.content.TextConversion;
import org.kermitftps.content.TextRules;
import org.kermitftps.negotiate.PlanMemory;

/**
 * Texts (TYPE A) are converted on their way, above the digest, which sees what crosses the wire. Commons Net's own
 * conversion is left out: it knows the line end of this system only, and no character set.
 */
abstract class ConvertedTransfers extends TappedTransfers {

    private TextRules rules = TextRules.lineEnds(LineEnd.LF);
    private Crossed crossed;

    ConvertedTransfers(WireSettings settings, PlanMemory memory) {
        super(settings, memory);
    }

    /** How the texts of this client are converted. */
    public final void texts(TextRules wanted) {
        rules = wanted;
    }

    /** A file of which nothing is left to be sent has none of the line ends of the one before it. */
    final void forgetCrossed() {
        crossed = null;
    }

    /** Bytes the latest file transfer moved over the wire, if so many were moved at this end. */
    public final long onWire(long here) {
        return crossed == null ? here : crossed.bytes();
    }

    /** What a size on the server says of the latest file transfer, if so many bytes were moved at this end. */
    public final Crossed.Fit fit(long size, long here) {
        if (crossed != null) {
            return crossed.compare(size);
        }
        Crossed.Fit other = typeSwitch().files() == FileType.EBCDIC ? Crossed.Fit.UNTOLD : Crossed.Fit.SHORT;
        return size == here ? Crossed.Fit.WHOLE : other;
    }

    private boolean isText() {
        crossed = null;
        return typeSwitch().files() == FileType.TEXT;
    }

    @Override
    protected boolean _storeFile(String command, String remote, InputStream local) throws IOException {
        return super._storeFile(command, remote, isText() ? toWire(local) : local);
    }

    private InputStream toWire(InputStream local) {
        TextConversion conversion = rules.up();
        crossed = conversion.given();
        return new ConvertedInput(local, conversion);
    }

    @Override
    protected boolean _retrieveFile(String command, String remote, OutputStream local) throws IOException {
        if (!isText()) {
            return super._retrieveFile(command, remote, local);
        }
        TextConversion conversion = rules.down();
        crossed = conversion.taken();
        boolean complete = super._retrieveFile(command, remote, new ConvertedOutput(local, conversion));
        if (complete) {
            conversion.end(local);
        }
        return complete;
    }

    @Override
    protected InputStream _retrieveFileStream(String command, String remote) throws IOException {
        boolean text = isText();
        InputStream data = super._retrieveFileStream(command, remote);
        return data == null || !text ? data : fromWire(data);
    }

    private InputStream fromWire(InputStream data) {
        TextConversion conversion = rules.down();
        crossed = conversion.taken();
        return new ConvertedInput(data, conversion);
    }
}
