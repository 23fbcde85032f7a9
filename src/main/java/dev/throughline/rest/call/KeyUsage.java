package dev.throughline.rest.call;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// What each key was used for since the port was opened. Thread-safe.
public final class KeyUsage {

    /// @param endpoints how often each was called, by method and path with its variables
    public record Figures(long requests, long failed, long bytes, long micros, Map<String, Long> endpoints) {

        public static final Figures NONE = new Figures(0, 0, 0, 0, Map.of());

        public Figures {
            endpoints = Map.copyOf(endpoints);
        }

        private Figures plus(String endpoint, boolean failure, long moreBytes, long moreMicros) {
            Map<String, Long> counted = new TreeMap<>(endpoints);
            counted.merge(endpoint, 1L, Long::sum);
            return new Figures(requests + 1, failed + (failure ? 1 : 0), bytes + moreBytes, micros + moreMicros,
                    counted);
        }
    }

    private final Map<String, Figures> byKey = new ConcurrentHashMap<>();

    /// @param micros how long it took
    public void count(String keyId, Endpoint endpoint, int status, long bytes, long micros) {
        String name = endpoint.method() + " " + endpoint.path();
        byKey.compute(keyId, (_, before) ->
                (before == null ? Figures.NONE : before).plus(name, status >= 400, bytes, micros));
    }

    public Figures of(String keyId) {
        return byKey.getOrDefault(keyId, Figures.NONE);
    }
}
