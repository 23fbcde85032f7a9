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

    /// Notes a request before its answer is sent: whoever has the answer finds it in the list.
    private void answer(Context ctx, @Nullable Endpoint endpoint, int unserved) {
        long start = System.nanoTime();
        HttpServletRequest request = ctx.req();
        Caller caller = null;
        Outgoing outgoing;
        try {
            gate.checkOrigin(request);
            if (endpoint == null || endpoint.level() != null) {
                caller = gate.admit(request, endpoint != null && endpoint.path().equals(EventRoutes.PATH));
            }
            outgoing = Outgoing.of(endpoint == null ? none(request, unserved) : answer(request, endpoint, caller));
        } catch (RuntimeException failure) {
            outgoing = Outgoing.of(Failures.answer(failure));
        }
        if (outgoing.stream() != null) {
            send(ctx.res(), outgoing);
        }
        long micros = (System.nanoTime() - start) / 1_000;
        if (caller != null && endpoint != null) {
            usage.count(caller.keyId(), endpoint, outgoing.status(), outgoing.body().length, micros);
        }
        log.add(new RequestLine(Instant.now(), request.getMethod(), request.getRequestURI(), outgoing.status(), micros,
                caller == null ? "-" : caller.name()));
        if (outgoing.stream() == null) {
            send(ctx.res(), outgoing);
        }
    }

    private static Answer answer(HttpServletRequest request, Endpoint endpoint, @Nullable Caller caller) {
        Caller known = caller == null ? Caller.nobody() : caller;
        if (endpoint.level() != null) {
            known.need(endpoint.level());
        }
        return endpoint.route().answer(new Call(request, endpoint, known));
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

    private static void send(HttpServletResponse response, Outgoing outgoing) {
        response.setStatus(outgoing.status());
        response.setContentType(outgoing.contentType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            if (outgoing.stream() != null) {
                outgoing.stream().writeTo(response.getOutputStream());
            } else {
                response.setContentLength(outgoing.body().length);
                response.getOutputStream().write(outgoing.body());
            }
        } catch (IOException gone) {
            LOG.debug("The client left before its answer was written", gone);
        }
    }

    /// An answer as bytes, or as what will write them.
    private record Outgoing(int status, String contentType, byte[] body, Answer.@Nullable Body stream) {

        static Outgoing of(Answer answer) {
            return switch (answer) {
                case Answer.Json(int status, Object value) -> text(status, JSON, JsonWriter.write(value));
                case Answer.Text(int status, String type, String text) -> text(status, type, text);
                case Answer.Stream(String type, Answer.Body body) -> new Outgoing(OK, type, new byte[0], body);
            };
        }

        private static Outgoing text(int status, String type, String text) {
            return new Outgoing(status, type, text.getBytes(StandardCharsets.UTF_8), null);
        }
    }
}
