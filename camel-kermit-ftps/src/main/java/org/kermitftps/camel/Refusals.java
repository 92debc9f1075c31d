package org.kermitftps.camel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.LoginFailure;
import org.kermitftps.proxy.ProxySettings;

/**
 * Refusals that would come again: a wrong password, an untrusted certificate, a refused AUTH. For a while they are
 * answered from memory, so that a night of files or a poll twice a second does not lock the account at the partner.
 * Held by the component: a wrong password counts for every endpoint of the same account.
 */
final class Refusals {

    private record Refusal(FtpsException reason, Instant until) {}

    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
    private final Clock clock;

    Refusals(Clock clock) {
        this.clock = clock;
    }

    /** @throws FtpsException the remembered refusal, saying when the server is asked again */
    void check(KermitFtpsEndpoint endpoint) throws FtpsException {
        Optional<Refusal> refusal = current(endpoint);
        if (refusal.isPresent()) {
            throw again(refusal.get());
        }
    }

    /** The remembered refusal, for who only wants to know. */
    Optional<FtpsException> known(KermitFtpsEndpoint endpoint) {
        return current(endpoint).map(Refusal::reason);
    }

    private Optional<Refusal> current(KermitFtpsEndpoint endpoint) {
        Instant now = clock.instant();
        // All of them: endpoints made for one message (toD) are never asked for again.
        refusals.values().removeIf(old -> !now.isBefore(old.until()));
        return Stream.of(endpoint.getEndpointKey(), account(endpoint), proxy(endpoint))
                .map(refusals::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private FtpsException again(Refusal known) {
        long seconds =
                Math.max(1, Duration.between(clock.instant(), known.until()).toSeconds());
        return new RememberedRefusal(known.reason(), seconds);
    }

    /** Remembers the failure if it is one that trying again cannot mend. */
    void remember(KermitFtpsEndpoint endpoint, FtpsException failure) {
        long millis = endpoint.getConfiguration().getPermanentFailureDelay();
        if (failure.failure().again() == Failure.Again.NEVER && millis > 0) {
            refusals.put(
                    key(endpoint, failure.failure()),
                    new Refusal(failure, clock.instant().plusMillis(millis)));
        }
    }

    private static String key(KermitFtpsEndpoint endpoint, Failure failure) {
        if (failure == ConnectionFailure.PROXY_LOGIN_REFUSED) {
            return proxy(endpoint);
        }
        return failure == LoginFailure.LOGIN_REFUSED ? account(endpoint) : endpoint.getEndpointKey();
    }

    /** One account at the proxy, whatever partner is behind it. */
    private static String proxy(KermitFtpsEndpoint endpoint) {
        ProxySettings proxy = endpoint.wireSettings().network().proxy();
        return proxy + "|" + Objects.hashCode(proxy);
    }

    /** Another password is another account: who corrects it need not wait. */
    private static String account(KermitFtpsEndpoint endpoint) {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        int secret = Objects.hash(options.getPassword(), options.getAccount());
        // The credentials' user: at an FTP proxy it names the host too.
        return endpoint.wireSettings().server() + "|"
                + endpoint.options().credentials().user() + "|" + secret;
    }
}
