package dev.throughline.rest.call;

import dev.throughline.rest.wire.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// What goes back.
public sealed interface Answer {

    /// @param value for the JSON writer
    record Json(int status, Object value) implements Answer {}

    record Text(int status, String contentType, String text) implements Answer {}

    /// Goes on until the body ends or the client leaves.
    record Stream(String contentType, Body body) implements Answer {}

    /// Writes a body as it comes up.
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static Answer of(JsonObject object) {
        return new Json(200, object);
    }

    static Answer of(List<?> list) {
        return new Json(200, list);
    }
}
