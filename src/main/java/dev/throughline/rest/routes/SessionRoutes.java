package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;
import static dev.throughline.memory.AccessKey.Level.WRITE;

import dev.throughline.memory.MemoryService;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Session;
import dev.throughline.memory.SessionDraft;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.Times;
import java.util.List;

/// Sessions begin, end and are listed.
public final class SessionRoutes implements Endpoint.Family {

    private static final int DEFAULT_LIMIT = 1_000;
    private static final int MOST = 100_000;

    private final MemoryService service;

    public SessionRoutes(MemoryService service) {
        this.service = service;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/v1/sessions/start", WRITE, this::start),
                Endpoint.post("/v1/sessions", WRITE, this::start),
                Endpoint.post("/v1/sessions/{id}/end", WRITE, this::end),
                Endpoint.get("/v1/sessions/{id}", READ, this::get),
                Endpoint.get("/v1/sessions", READ, this::list),
                Endpoint.get("/v1/sessions/{id}/memories", READ, this::memories),
                Endpoint.get("/v1/agents/{agent}/sessions", READ, this::ofAgent));
    }

    private Answer start(Call call) {
        Fields fields = call.fields();
        String id = fields.has("id") ? fields.text("id") : fields.text("session_id");
        SessionDraft draft = new SessionDraft(id, call.agent(), fields.metadata("metadata"), null);
        return Answer.of(JsonObject.of("session", shape(service.sessions().start(call.actor(), draft))));
    }

    private Answer end(Call call) {
        Session session = inPath(call);
        Session ended = service.sessions().end(call.actor(), session.id(), call.fields().text("summary"));
        return Answer.of(JsonObject.of("session", shape(ended)).with("memory_count", ended.memoryCount()));
    }

    private Answer get(Call call) {
        return Answer.of(shape(inPath(call)));
    }

    private Answer list(Call call) {
        String agent = call.optionalAgent();
        Page<Session> page = page(call, agent == null ? call.caller().scope() : Scope.agent(agent));
        List<JsonObject> sessions = page.items().stream().map(SessionRoutes::shape).toList();
        return call.wantsWrappedLists()
                ? Answer.of(JsonObject.of("sessions", sessions).with("total", page.matching()))
                : Answer.of(sessions);
    }

    private Answer ofAgent(Call call) {
        Page<Session> page = page(call, Scope.agent(call.agentInPath()));
        return Answer.of(page.items().stream().map(SessionRoutes::shape).toList());
    }

    private Page<Session> page(Call call, Scope scope) {
        Fields fields = call.fields();
        return service.sessions().list(scope, fields.flag("active_only", false),
                fields.whole("offset", 0, 0, Integer.MAX_VALUE), fields.whole("limit", DEFAULT_LIMIT, 0, MOST));
    }

    private Answer memories(Call call) {
        List<JsonObject> memories = MemoryShape.all(service.sessions().memories(inPath(call).id()));
        return call.wantsWrappedLists()
                ? Answer.of(JsonObject.of("memories", memories).with("total_found", memories.size()))
                : Answer.of(memories);
    }

    private Session inPath(Call call) {
        String id = call.path("id");
        Session session = service.sessions().find(id).orElseThrow(() -> new NotFound("session", id));
        call.caller().needAgent(session.agent());
        return session;
    }

    private static JsonObject shape(Session session) {
        return JsonObject.of("id", session.id())
                .with("agent_id", session.agent())
                .with("started_at", Times.seconds(session.started()))
                .with("ended_at", Times.seconds(session.ended()))
                .with("summary", session.summary())
                .with("metadata", session.metadata() == null ? null : session.metadata().values())
                .with("memory_count", session.memoryCount())
                .with("active", session.open());
    }
}
