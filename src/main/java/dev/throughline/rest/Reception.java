package dev.throughline.rest;

import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Caller;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.call.Failures;
import dev.throughline.rest.call.Gate;
import dev.throughline.rest.call.KeyUsage;
import dev.throughline.rest.call.Refusal;
import dev.throughline.rest.routes.EventRoutes;
import dev.throughline.rest.routes.NotServed;
import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.JsonWriter;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every request arrives: origin, then key, then scope, then the endpoint; whatever comes of it is written, and
/// noted. Called by many threads at once.
final class Reception {

    static final String JSON = "application/json";

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int OK = 200;

    private final Gate gate;
    private final RequestLog log;
    private final KeyUsage usage;

    Reception(Gate gate, RequestLog log, KeyUsage usage) {
        this.gate = gate;
        this.log = log;
        this.usage = usage;
    }

    /// A request to an endpoint.
    void serve(Context ctx, Endpoint endpoint) {
        answer(ctx, endpoint, OK);
    }

    /// A request to no endpoint.
    ///
    /// @param status why: 404 or 405
    void refuse(Context ctx, int status) {
        answer(ctx, null, status);
    }

    private void answer(Context ctx, @Nullable Endpoint endpoint, int unserved) {
        long start = System.nanoTime();
        Exchange exchange = new Exchange(ctx.req(), ctx.res());
        Caller caller = null;
        try {
            gate.checkOrigin(exchange.request);
            if (endpoint == null || endpoint.level() != null) {
                caller = gate.admit(exchange.request, endpoint != null && endpoint.path().equals(EventRoutes.PATH));
            }
            exchange.write(endpoint == null ? none(exchange.request, unserved) : answer(exchange, endpoint, caller));
        } catch (RuntimeException failure) {
            exchange.write(Failures.answer(failure));
        }
        long micros = (System.nanoTime() - start) / 1_000;
        if (caller != null && endpoint != null) {
            usage.count(caller.keyId(), endpoint, exchange.status, exchange.bytes, micros);
        }
        log.add(new RequestLine(Instant.now(), exchange.request.getMethod(), exchange.request.getRequestURI(),
                exchange.status, micros, caller == null ? "-" : caller.name()));
    }

    private static Answer answer(Exchange exchange, Endpoint endpoint, @Nullable Caller caller) {
        Caller known = caller == null ? Caller.nobody() : caller;
        if (endpoint.level() != null) {
            known.need(endpoint.level());
        }
        return endpoint.route().answer(new Call(exchange.request, endpoint, known));
    }

    private static Answer none(HttpServletRequest request, int status) {
        NotServed.check(request.getMethod(), request.getRequestURI());
        if (status == 405) {
            throw new Refusal(405, "METHOD_NOT_ALLOWED",
                    request.getMethod() + " is not served at " + request.getRequestURI() + ".");
        }
        throw new Refusal(status, status == 404 ? "NOT_FOUND" : "INVALID_REQUEST",
                "Nothing is served at " + request.getMethod() + " " + request.getRequestURI() + ".");
    }

    /// The last resort when the machine itself fails, for instance for want of memory.
    static void giveUp(HttpServletResponse response, Error error) {
        LOG.error("A request failed in the virtual machine", error);
        response.setStatus(500);
        response.setContentType(JSON);
        try {
            response.getOutputStream().write(JsonWriter.write(JsonObject.of("error", "Something went wrong inside.")
                    .with("code", "INTERNAL_ERROR")).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Nobody was left to tell", gone);
        }
    }

    /// One request and what became of it.
    private static final class Exchange {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private int status = OK;
        private long bytes;

        Exchange(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        void write(Answer answer) {
            try {
                switch (answer) {
                    case Answer.Json(int code, Object value) -> write(code, JSON, JsonWriter.write(value));
                    case Answer.Text(int code, String type, String text) -> write(code, type, text);
                    case Answer.Stream(String type, Answer.Body body) -> {
                        head(OK, type);
                        body.writeTo(response.getOutputStream());
                    }
                }
            } catch (IOException gone) {
                LOG.debug("The client left before its answer was written", gone);
            }
        }

        private void write(int code, String type, String text) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            head(code, type);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            bytes = body.length;
        }

        private void head(int code, String type) {
            status = code;
            response.setStatus(code);
            response.setContentType(type);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
        }
    }
}
