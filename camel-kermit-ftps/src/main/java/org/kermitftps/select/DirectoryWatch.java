package org.kermitftps.select;

import java.time.Duration;
import org.kermitftps.policy.DirectoryTime;

/**
 * Whether a directory that was listed is still as it was, by what it says of itself: pure, asked before every poll. Not
 * thread-safe. All times are nanoseconds of one clock of our own that never goes back.
 *
 * <p>The proof: the words W were first heard at f. A listing begins after W was heard once more at a, with a - f at least as
 * far as W tells changes apart. What is changed after a is later than the time in W by more than that, so other words will be
 * heard; what was changed before a is in the listing. As long as W is heard, that listing is the directory.
 */
public final class DirectoryWatch {

    private final long longest;
    private DirectoryTime heard;
    private long firstHeard;
    private long asked;
    private boolean whole;
    private long listed;

    /** @param longest a directory is listed at least so often, whatever it says */
    public DirectoryWatch(Duration longest) {
        this.longest = longest.toNanos();
    }

    /**
     * To be called before each listing; it says whether that can be left out. If not, nothing is believed until
     * {@link #listed} says that it was done.
     *
     * @param time what the directory says, {@code null} if it does not
     * @param before when it was asked
     * @param after when it had answered
     */
    public boolean isAsListed(DirectoryTime time, long before, long after) {
        if (time == null || !time.equals(heard)) {
            heard = time;
            firstHeard = after;
            whole = false;
        }
        asked = before;
        whole = whole && before - listed < longest;
        return whole;
    }

    /** The listing that {@link #isAsListed} asked for was made, and it left nothing for later. */
    public void listed() {
        listed = asked;
        whole = heard != null && asked - firstHeard >= heard.apart().toNanos();
    }

    /** Nothing is known any more. */
    public void forget() {
        heard = null;
        whole = false;
    }
}
