package dev.throughline.rest.call;

import dev.throughline.memory.Actor;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryId;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonReader;
import dev.throughline.rest.wire.PercentText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request to one endpoint, by someone who may make it.
public final class Call {

    /// What a body may have, in bytes.
    public static final int BODY_LIMIT = 32 * 1024 * 1024;

    /// What is read and thrown away of a body too large, so that its sender lives to read the refusal.
    private static final long DRAIN_LIMIT = 4L * BODY_LIMIT;

    private final HttpServletRequest request;
    private final Endpoint endpoint;
    private final Caller caller;
    private @Nullable Fields fields;

    public Call(HttpServletRequest request, Endpoint endpoint, Caller caller) {
        this.request = request;
        this.endpoint = endpoint;
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    public Actor actor() {
        return caller.actor();
    }

    /// The segment of the path where the endpoint's has `{name}`.
    public String path(String name) {
        String[] template = endpoint.path().split("/");
        String[] raw = request.getRequestURI().split("/");
        for (int i = 0; i < template.length; i++) {
            if (template[i].equals("{" + name + "}")) {
                return PercentText.segment(name, raw[i]);
            }
        }
        throw new IllegalArgumentException(endpoint.path() + " has no {" + name + "}");
    }

    /// The memory that the path's `{id}` names.
    public MemoryId memoryId() {
        return new MemoryId(path("id"));
    }

    /// The agent that the path's `{agent}` names, if the caller may see it.
    public String agentInPath() {
        return seen(path("agent"));
    }

    /// The agent that the field `agent_id` names, if the caller may see it.
    public String agent() {
        return seen(fields().requiredText("agent_id"));
    }

    /// The same where it may be absent.
    public @Nullable String optionalAgent() {
        String agent = fields().text("agent_id");
        return agent == null || agent.isEmpty() ? null : seen(agent);
    }

    private String seen(String agent) {
        caller.needAgent(agent);
        return agent;
    }

    /// What is asked: the body's fields, and behind them the query string's.
    public Fields fields() {
        if (fields == null) {
            boolean bodiless = endpoint.method().equals("GET");
            fields = Fields.of(
                    bodiless ? Map.of() : JsonReader.object(body()), PercentText.query(request.getQueryString()));
        }
        return fields;
    }

    /// Whether the client wants lists within an object, as those of the statically typed languages do.
    public boolean wantsWrappedLists() {
        String agent = request.getHeader("User-Agent");
        return agent != null && (agent.startsWith("dakera-client/") || agent.startsWith("Go-http-client"));
    }

    private byte[] body() {
        try {
            if (request.getContentLengthLong() > BODY_LIMIT) {
                throw tooLarge();
            }
            byte[] body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
            if (body.length > BODY_LIMIT) {
                throw tooLarge();
            }
            return body;
        } catch (IOException broken) {
            throw new InvalidRequest("body", "broke off before its end");
        }
    }

    private Refusal tooLarge() {
        try {
            InputStream rest = request.getInputStream();
            byte[] sink = new byte[64 * 1024];
            long drained = 0;
            for (int read = 0; read >= 0 && drained < DRAIN_LIMIT; drained += read) {
                read = rest.read(sink);
            }
        } catch (IOException gone) {
            // nobody is left to read the refusal; it is the request's outcome all the same
        }
        return new Refusal(413, "PAYLOAD_TOO_LARGE",
                "The body is larger than " + BODY_LIMIT / (1024 * 1024) + " MiB; send less at a time.");
    }
}
