package org.kermitftps.it.faults;

/** Counts what goes by and says when to cut; one cut each time it is armed. */
final class Scissors {

    /**
     * How much of what was read is passed on.
     *
     * @param length bytes
     * @param cuts whether the connection ends here
     * @param abrupt by RST
     */
    record Piece(int length, boolean cuts, boolean abrupt) {}

    private Cut cut = Cut.NONE;
    private boolean fired;
    private long commands;
    private long replies;
    private long uploaded;
    private long downloaded;

    synchronized void arm(Cut next) {
        cut = next;
        fired = false;
        commands = 0;
        replies = 0;
        uploaded = 0;
        downloaded = 0;
    }

    synchronized boolean hasCut() {
        return fired;
    }

    synchronized Traffic traffic() {
        return new Traffic(commands, replies, uploaded, downloaded);
    }

    synchronized Piece message(boolean toServer, int length) {
        long number = toServer ? ++commands : ++replies;
        if (isDue(Cut.Channel.CONTROL, toServer) && number == cut.at()) {
            return snip(cut.passed() ? length : 0);
        }
        return new Piece(length, false, false);
    }

    synchronized Piece bytes(boolean toServer, int length) {
        long before = toServer ? uploaded : downloaded;
        count(toServer, length);
        if (isDue(Cut.Channel.DATA, toServer) && before + length >= cut.at()) {
            return snip((int) (cut.at() - before) - (cut.passed() ? 0 : 1));
        }
        return new Piece(length, false, false);
    }

    /** The sender has ended the data; the other side has not heard of it yet. */
    synchronized Piece end(boolean toServer) {
        long before = toServer ? uploaded : downloaded;
        if (isDue(Cut.Channel.DATA, toServer) && before > 0) {
            return snip(0);
        }
        return new Piece(0, false, false);
    }

    private void count(boolean toServer, int length) {
        if (toServer) {
            uploaded += length;
        } else {
            downloaded += length;
        }
    }

    private boolean isDue(Cut.Channel channel, boolean toServer) {
        return !fired && cut != Cut.NONE && cut.channel() == channel && cut.toServer() == toServer;
    }

    private Piece snip(int length) {
        fired = true;
        return new Piece(length, true, cut.abrupt());
    }
}
