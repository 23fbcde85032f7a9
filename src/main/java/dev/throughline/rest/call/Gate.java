package dev.throughline.rest.call;

import dev.throughline.memory.AccessKey;
import dev.throughline.memory.AccessKeys;
import dev.throughline.rest.wire.PercentText;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who comes in: keeps web pages of other origins out, and asks everyone else for a key.
public final class Gate {

    private static final String BEARER = "bearer ";
    private static final Pattern NUMERIC_LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private final AccessKeys keys;
    private final byte[] rootDigest;
    private final boolean loopback;
    private final String host;
    private final InstantSource clock;

    /// @param host the one the port is bound to
    public Gate(AccessKeys keys, String rootKey, String host, InstantSource clock) {
        this.keys = keys;
        this.rootDigest = digest(rootKey);
        this.host = host.toLowerCase(Locale.ROOT);
        this.loopback = loopback(host);
        this.clock = clock;
    }

    /// Refuses requests that a web page of another origin makes through its reader's browser, also those that reach
    /// a local port by a name of their own (DNS rebinding).
    public void checkOrigin(HttpServletRequest request) {
        String target = request.getHeader("Host");
        if (loopback && target != null && !local(nameOf(target))) {
            throw crossOrigin("The Host header names " + target + ", which is not this machine.");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + target)
                && !origin.equalsIgnoreCase("https://" + target)) {
            throw crossOrigin("Requests of web pages from " + origin + " are not served.");
        }
    }

    /// @param queryKey whether the key may come in the query string, for streams that a browser opens
    /// @throws Refusal if there is no key or not a valid one
    public Caller admit(HttpServletRequest request, boolean queryKey) {
        String secret = secret(request, queryKey);
        if (secret == null) {
            throw Refusal.unauthorized("AUTHENTICATION_REQUIRED",
                    "A key is needed: send it as \"Authorization: Bearer KEY\" or \"X-API-Key: KEY\".");
        }
        if (MessageDigest.isEqual(digest(secret), rootDigest)) {
            return Caller.root();
        }
        Optional<AccessKey> found = secret.isBlank() ? Optional.empty() : keys.authenticate(secret);
        AccessKey key = found.filter(AccessKey::active)
                .orElseThrow(() -> Refusal.unauthorized("INVALID_API_KEY", "This key is not valid."));
        if (key.expires() != null && !key.expires().isAfter(clock.instant())) {
            throw Refusal.unauthorized("API_KEY_EXPIRED", "The key \"" + key.name() + "\" has expired.");
        }
        return Caller.of(key);
    }

    private static @Nullable String secret(HttpServletRequest request, boolean queryKey) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        String header = request.getHeader("X-API-Key");
        if (header != null) {
            return header.strip();
        }
        List<String> values = queryKey ? PercentText.query(request.getQueryString()).get("api_key") : null;
        return values == null ? null : values.getLast();
    }

    private boolean local(String name) {
        return name.equals("localhost")
                || name.equals("localhost.")
                || name.endsWith(".localhost")
                || name.equals(host)
                || NUMERIC_LOOPBACK.matcher(name).matches();
    }

    private static String nameOf(String target) {
        int end = target.startsWith("[") ? target.indexOf(']') + 1 : target.indexOf(':');
        return (end <= 0 ? target : target.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static Refusal crossOrigin(String message) {
        return Refusal.forbidden("CROSS_ORIGIN_REQUEST_REFUSED", message);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }
}
