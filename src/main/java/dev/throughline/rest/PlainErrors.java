package dev.throughline.rest;

import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.JsonWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what the HTTP library itself turns away, such as a broken request line, in the contract's shape and without
/// anything of its insides.
final class PlainErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String code = status == 413 || status == 431 ? "PAYLOAD_TOO_LARGE"
                : status == 503 ? "SERVICE_UNAVAILABLE"
                : status >= 500 ? "INTERNAL_ERROR"
                : "INVALID_REQUEST";
        String body = JsonWriter.write(JsonObject.of("error", HttpStatus.getMessage(status))
                .with("code", code)
                .with("status", status));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Reception.JSON);
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
