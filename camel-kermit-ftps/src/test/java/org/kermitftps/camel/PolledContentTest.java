package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A poll of many files holds the content of those that are in hand, not of those that are through. */
class PolledContentTest extends LaneTest {

    private static final int FILES = 12;

    private final List<WeakReference<Object>> contents = new CopyOnWriteArrayList<>();

    private void remember(Exchange exchange) {
        contents.add(
                new WeakReference<>(exchange.getIn().getBody(GenericFile.class).getBody()));
        take(exchange);
    }

    /** Of those before the last few, which are in hand or whose threads have not forgotten them yet. */
    private long held(int inHand) {
        System.gc();
        return contents.subList(0, contents.size() - inHand).stream()
                .filter(each -> each.get() != null)
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void letsGoOfEachFileThatIsThrough(int lanes) throws Exception {
        files(FILES);
        List<Long> held = new CopyOnWriteArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in("delete=true", "concurrentTransfers=" + lanes) + "&exceptionHandler=#failures&" + OFTEN)
                        .process(exchange -> {
                            remember(exchange);
                            if (exchange.getProperty(Exchange.BATCH_COMPLETE, Boolean.class)) {
                                held.add(held(2 * lanes));
                            }
                        });
            }
        });
        await().until(() -> !held.isEmpty());

        assertThat(held).containsExactly(0L);
        assertAllWhole(FILES);
        assertThat(failures).isEmpty();
    }
}
