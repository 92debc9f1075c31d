package org.kermitftps.pool;

/**
 * One goes first, the others wait for what becomes of it: four connections made at once would show a wrong password four
 * times. Thread-safe.
 */
public final class Pioneer {

    private boolean underway;

    /**
     * Goes first, or waits until who went first is done, whatever came of it.
     *
     * @return whether this thread goes first; it must say {@link #done} then
     * @throws InterruptedException while waiting
     */
    public synchronized boolean isFirst() throws InterruptedException {
        if (!underway) {
            underway = true;
            return true;
        }
        while (underway) {
            wait();
        }
        return false;
    }

    /** It is known now. */
    public synchronized void done() {
        underway = false;
        notifyAll();
    }
}
