package org.kermitftps.pool;

/** A lane whose connection is a flag. */
final class FakeLane implements Lane {

    volatile boolean open;
    volatile int closed;

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        closed++;
    }
}
