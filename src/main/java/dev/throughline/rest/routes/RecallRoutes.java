package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;

import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Scope;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.JsonObject;
import java.util.List;
import java.util.function.Function;

/// Recall and search: questions to one agent's memory.
public final class RecallRoutes implements Endpoint.Family {

    private final MemoryService service;

    public RecallRoutes(MemoryService service) {
        this.service = service;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/v1/memory/recall", READ, call -> recall(call, RecallShape::recalled)),
                Endpoint.post("/v1/memories/recall", READ, call -> recall(call, RecallShape::recalled)),
                Endpoint.post("/v1/memory/hybrid", READ, call -> recall(call, RecallShape::recalled)),
                Endpoint.get("/v1/memory/recall", READ, call -> recall(call, RecallShape::flattened)),
                Endpoint.post("/v1/memory/search", READ, this::search),
                Endpoint.get("/v1/memories/search", READ, this::search));
    }

    private Answer recall(Call call, Function<Recalled, JsonObject> shape) {
        RecallQuery query = RecallReader.recall(Scope.agent(call.agent()), call.fields());
        boolean explain = call.fields().flag("explain", false);
        Recall recall = service.recall(query);
        JsonObject answer = JsonObject.of("memories", items(recall.items(), shape, explain));
        if (query.associated() != null) {
            answer.with("associated_memories", items(recall.associated(), shape, explain));
        }
        answer.with("total_found", recall.items().size());
        timed(answer, recall);
        if (explain) {
            answer.with("stages", RecallShape.stages(recall))
                    .with("candidates", recall.candidates())
                    .with("reranking", RecallShape.reranking(recall))
                    .with("deadline_cut", recall.reranking() == Recall.Reranking.CUT_BY_DEADLINE);
        }
        return Answer.of(answer);
    }

    private Answer search(Call call) {
        RecallQuery query = RecallReader.search(Scope.agent(call.agent()), call.fields());
        boolean explain = call.fields().flag("explain", false);
        Recall recall = service.recall(query);
        JsonObject answer = JsonObject.of("memories", items(recall.items(), RecallShape::searched, explain))
                .with("total_found", recall.items().size());
        return Answer.of(timed(answer, recall));
    }

    private static JsonObject timed(JsonObject answer, Recall recall) {
        long all = recall.stages().stream().mapToLong(Recall.Stage::micros).sum();
        long embedding = recall.micros("embed");
        return answer.with("query_embedding_time_ms", MemoryShape.millis(embedding))
                .with("search_time_ms", MemoryShape.millis(all - embedding));
    }

    private static List<JsonObject> items(
            List<Recalled> items, Function<Recalled, JsonObject> shape, boolean explain) {
        return items.stream()
                .map(item -> explain
                        ? shape.apply(item).with("explanation", RecallShape.explanation(item.explanation()))
                        : shape.apply(item))
                .toList();
    }
}
