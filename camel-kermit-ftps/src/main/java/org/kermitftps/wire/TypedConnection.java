package org.kermitftps.wire;

import java.io.IOException;
import org.kermitftps.content.FileType;

/** A {@link ControlConnection} that knows which TYPE holds, in place of Commons Net, which knows one for all files. */
abstract class TypedConnection extends ControlConnection {

    private final TypeSwitch typeSwitch = new TypeSwitch(this);
    private FileType announced;

    TypedConnection(WireSettings settings) {
        super(settings);
    }

    @Override
    public final boolean setFileType(int fileType) throws IOException {
        return typeSwitch.begin(fileType == BINARY_FILE_TYPE ? FileType.BINARY : FileType.TEXT);
    }

    /** Commons Net believes in TYPE I ever after: texts are converted by {@link ConvertedTransfers}. */
    final boolean sendType(FileType type) throws IOException {
        announced = type;
        return super.setFileType(BINARY_FILE_TYPE);
    }

    @Override
    public final int type(int believed) throws IOException {
        return sendCommand("TYPE", announced.letter());
    }

    /** Whether files travel unchanged (TYPE I), so that sizes can be compared. */
    public final boolean isBinary() {
        return typeSwitch.files() == FileType.BINARY;
    }

    /** Which TYPE is sent when. */
    public final TypeSwitch typeSwitch() {
        return typeSwitch;
    }

    @Override
    public void abandon() {
        super.abandon();
        typeSwitch.forget();
    }
}
