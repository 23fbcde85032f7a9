package dev.throughline.rest.call;

import dev.throughline.memory.AccessKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One address of the port.
///
/// @param method for instance `GET`
/// @param path from the root, with names in braces for variable segments: `/v1/memory/get/{id}`
/// @param level what a key must be allowed; null where none is needed
public record Endpoint(String method, String path, AccessKey.@Nullable Level level, Route route) {

    /// @param level what a key must be allowed
    public static Endpoint get(String path, AccessKey.Level level, Route route) {
        return new Endpoint("GET", path, level, route);
    }

    public static Endpoint post(String path, AccessKey.Level level, Route route) {
        return new Endpoint("POST", path, level, route);
    }

    public static Endpoint put(String path, AccessKey.Level level, Route route) {
        return new Endpoint("PUT", path, level, route);
    }

    public static Endpoint patch(String path, AccessKey.Level level, Route route) {
        return new Endpoint("PATCH", path, level, route);
    }

    public static Endpoint delete(String path, AccessKey.Level level, Route route) {
        return new Endpoint("DELETE", path, level, route);
    }

    /// Needs no key.
    public static Endpoint open(String path, Route route) {
        return new Endpoint("GET", path, null, route);
    }

    /// A family of endpoints.
    @FunctionalInterface
    public interface Family {
        List<Endpoint> endpoints();
    }
}
