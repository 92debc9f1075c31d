package org.kermitftps.camel;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.kermitftps.policy.MoveCollision;

/**
 * With {@code moveCollision=backup} the files of one consumer are moved one at a time, whatever connection they are on:
 * between the look at a name and the rename, which replaces what is there, another file may have got that name.
 */
final class Places {

    private final ReentrantLock lock = new ReentrantLock();
    private final KermitFtpsEndpoint endpoint;

    Places(KermitFtpsEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    <T> T alone(Supplier<T> move) {
        boolean guarded = enter();
        try {
            return move.get();
        } finally {
            leave(guarded);
        }
    }

    <T> T call(Callable<T> move) throws Exception {
        boolean guarded = enter();
        try {
            return move.call();
        } finally {
            leave(guarded);
        }
    }

    private boolean enter() {
        boolean guarded = endpoint.options().placing().moves() == MoveCollision.BACKUP;
        if (guarded) {
            lock.lock();
        }
        return guarded;
    }

    private void leave(boolean guarded) {
        if (guarded) {
            lock.unlock();
        }
    }
}
