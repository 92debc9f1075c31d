package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.net.io.CopyStreamEvent;
import org.apache.commons.net.io.CopyStreamListener;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Progress progress = new Progress(nanos::get);
    private final List<String> told = new ArrayList<>();

    private void listen() {
        progress.tell(new CopyStreamListener() {
            @Override
            public void bytesTransferred(CopyStreamEvent event) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void bytesTransferred(long total, int bytes, long size) {
                told.add(bytes + " of " + total);
            }
        });
    }

    @Test
    void tellsOnceAMegabyteAndAtTheEnd() {
        listen();
        progress.begin();
        long total = 0;
        for (int i = 0; i < 5; i++) {
            total += 400_000;
            progress.moved(total, 400_000);
        }
        progress.end(total);

        assertThat(told).containsExactly("1200000 of 1200000", "800000 of 2000000");
    }

    @Test
    void tellsOfASmallFileOnce() {
        listen();
        progress.begin();
        progress.moved(2_000, 2_000);
        progress.end(2_000);

        assertThat(told).containsExactly("2000 of 2000");
    }

    @Test
    void saysNothingOfAnEmptyFile() {
        listen();
        progress.begin();
        progress.end(0);

        assertThat(told).isEmpty();
    }

    /** A slow line: whoever watches it must not wait for a megabyte. */
    @Test
    void tellsAfterASecond() {
        listen();
        progress.begin();
        progress.moved(100, 100);
        nanos.addAndGet(1_000_000_000);
        progress.moved(300, 200);

        assertThat(told).containsExactly("300 of 300");
    }

    @Test
    void forgetsWhatABrokenTransferLeft() {
        listen();
        progress.begin();
        progress.moved(100, 100);
        progress.begin();
        progress.moved(50, 50);
        progress.end(50);

        assertThat(told).containsExactly("50 of 50");
    }

    @Test
    void needsNobody() {
        progress.begin();
        progress.moved(2_000_000, 2_000_000);
        progress.end(2_000_000);
        listen();
        progress.end(2_000_000);

        assertThat(told).isEmpty();
    }
}
