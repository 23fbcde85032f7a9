package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;
import static dev.throughline.memory.AccessKey.Level.WRITE;

import dev.throughline.memory.AgentStatistics;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Signal;
import dev.throughline.memory.Verdict;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What callers think of memories: importance set by hand, and feedback.
public final class FeedbackRoutes implements Endpoint.Family {

    private final MemoryService service;
    private final LiveMemories live;

    public FeedbackRoutes(MemoryService service) {
        this.service = service;
        this.live = new LiveMemories(service);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/v1/memory/importance", WRITE, this::importance),
                Endpoint.patch("/v1/memories/{id}/importance", WRITE, this::importanceOfOne),
                Endpoint.post("/v1/memories/{id}/feedback", WRITE, this::give),
                Endpoint.get("/v1/memories/{id}/feedback", READ, this::history),
                Endpoint.get("/v1/agents/{agent}/feedback/summary", READ, this::summary),
                Endpoint.get("/v1/feedback/health", READ, this::health),
                Endpoint.post("/v1/memory/feedback", WRITE, this::remark),
                Endpoint.post("/v1/agents/{agent}/memories/feedback", WRITE, this::remarkOfAgent));
    }

    private Answer importance(Call call) {
        String agent = call.agent();
        Set<String> ids = new LinkedHashSet<>(call.fields().texts("memory_ids"));
        if (ids.isEmpty() || call.fields().has("memory_id")) {
            ids.add(call.fields().requiredText("memory_id"));
        }
        double importance = call.fields().requiredNumber("importance");
        MemoryEdit edit = MemoryEdit.NOTHING.withImportance(importance);
        List<Memory> before = live.all(call, List.copyOf(ids));
        Map<MemoryId, MemoryEdit> edits = new LinkedHashMap<>();
        before.forEach(memory -> edits.put(memory.id(), edit));
        List<Memory> after = service.memories().editAll(call.actor(), edits);
        JsonObject answer = JsonObject.of("status", "ok")
                .with("memory_id", after.getFirst().id().value())
                .with("agent_id", agent)
                .with("importance", importance)
                .with("memory", MemoryShape.of(after.getFirst()));
        return Answer.of(after.size() == 1 ? answer : answer.with("memories", MemoryShape.all(after)));
    }

    private Answer importanceOfOne(Call call) {
        Memory before = live.inPath(call);
        double importance = call.fields().requiredNumber("importance");
        Memory after = service.memories().edit(
                call.actor(), before.id(), MemoryEdit.NOTHING.withImportance(importance));
        Signal direction = after.importance() >= before.importance() ? Signal.UPVOTE : Signal.DOWNVOTE;
        return Answer.of(verdict(after, direction.wireName()));
    }

    private Answer give(Call call) {
        Memory memory = live.inPath(call);
        String signal = call.fields().requiredText("signal").toLowerCase(Locale.ROOT);
        Memory after = service.feedback().give(call.actor(), memory.id(), Signal.parse("signal", signal));
        return Answer.of(verdict(after, signal));
    }

    private static JsonObject verdict(Memory after, String signal) {
        return JsonObject.of("memory_id", after.id().value())
                .with("new_importance", after.importance())
                .with("signal", signal);
    }

    private Answer history(Call call) {
        Memory memory = live.inPath(call);
        return Answer.of(JsonObject.of("memory_id", memory.id().value())
                .with("entries", service.feedback().history(memory.id()).stream().map(FeedbackRoutes::entry).toList()));
    }

    private static JsonObject entry(Verdict verdict) {
        return JsonObject.of("signal", verdict.signal().wireName())
                .with("timestamp", Times.seconds(verdict.time()))
                .with("old_importance", verdict.importanceBefore())
                .with("new_importance", verdict.importanceAfter());
    }

    /// The health of an agent's memory is the contract's: the mean importance of what it holds.
    private Answer summary(Call call) {
        AgentStatistics figures = service.agents().statistics(call.agentInPath());
        return Answer.of(JsonObject.of("agent_id", figures.agent())
                .with("upvotes", figures.upvotes())
                .with("downvotes", figures.downvotes())
                .with("flags", figures.flags())
                .with("total_feedback", figures.upvotes() + figures.downvotes() + figures.flags())
                .with("health_score", figures.averageImportance()));
    }

    private Answer health(Call call) {
        AgentStatistics figures = service.agents().statistics(call.agent());
        return Answer.of(JsonObject.of("agent_id", figures.agent())
                .with("health_score", figures.averageImportance())
                .with("memory_count", figures.memories())
                .with("avg_importance", figures.averageImportance()));
    }

    private Answer remark(Call call) {
        call.agent();
        return remarked(call, live.at(call, call.fields().requiredText("memory_id")));
    }

    private Answer remarkOfAgent(Call call) {
        String agent = call.agentInPath();
        Memory memory = live.at(call, call.fields().requiredText("memory_id"));
        if (!memory.agent().equals(agent)) {
            throw new NotFound("memory", memory.id().value());
        }
        return remarked(call, memory);
    }

    /// Older clients give feedback in words. What they say clearly counts as a vote; all else is accepted and changes
    /// nothing.
    private Answer remarked(Call call, Memory memory) {
        Signal signal = signal(call.fields().requiredText("feedback"), call.fields().number("relevance_score"));
        Memory after = signal == null ? memory : service.feedback().give(call.actor(), memory.id(), signal);
        return Answer.of(JsonObject.of("status", "accepted")
                .with("success", true)
                .with("updated_importance", after.importance())
                .with("new_importance", after.importance()));
    }

    private static @Nullable Signal signal(String words, @Nullable Double relevance) {
        if (relevance != null) {
            if (relevance < 0 || relevance > 1) {
                throw new InvalidRequest("relevance_score", "is " + relevance + ", must be between 0 and 1");
            }
            return relevance >= 0.5 ? Signal.UPVOTE : Signal.DOWNVOTE;
        }
        List<String> plain = new ArrayList<>(List.of(words.toLowerCase(Locale.ROOT).split("\\W+")));
        plain.removeIf(String::isEmpty);
        return switch (plain.size() == 1 ? plain.getFirst() : "") {
            case "upvote", "positive", "helpful", "relevant", "useful", "good" -> Signal.UPVOTE;
            case "downvote", "negative", "unhelpful", "irrelevant", "useless", "bad" -> Signal.DOWNVOTE;
            case "flag", "wrong", "outdated", "doubtful" -> Signal.FLAG;
            default -> null;
        };
    }
}
