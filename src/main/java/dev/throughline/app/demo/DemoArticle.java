package dev.throughline.app.demo;

import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One help article.
///
/// @param supersedes the id of the older version that it replaces
record DemoArticle(
        String id, String version, String department, String product, String title, List<String> tags,
        Instant published, Optional<String> supersedes, String text) {

    private static final String ID_PREFIX = "demo-article-";
    private static final double IMPORTANCE = 0.8;
    private static final String HEADING = "# ";

    /// @param entry of the index
    /// @param text whose first line is `# Title`
    static DemoArticle of(JsonNode entry, String text) {
        String title = text.lines().findFirst().filter(line -> line.startsWith(HEADING))
                .map(line -> line.substring(HEADING.length())).orElse("");
        JsonNode older = entry.path("supersedes");
        return new DemoArticle(
                entry.path("doc_id").stringValue(),
                entry.path("version").stringValue(),
                entry.path("department").stringValue(),
                entry.path("product").stringValue(),
                title,
                entry.path("tags").valueStream().map(JsonNode::stringValue).toList(),
                Instant.parse(entry.path("published").stringValue()),
                older.isString() ? Optional.of(older.stringValue()) : Optional.empty(),
                text);
    }

    static MemoryId memoryId(String articleId) {
        return new MemoryId(ID_PREFIX + articleId);
    }

    MemoryDraft draft(String agent, DemoShift shift) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("source", "doc");
        metadata.put("doc_id", id);
        metadata.put("version", version);
        metadata.put("department", department);
        metadata.put("product", product);
        metadata.put("title", title);
        Instant from = shift.moved(published);
        return MemoryDraft.of(agent, text)
                .withId(memoryId(id))
                .withType(MemoryType.SEMANTIC)
                .withImportance(IMPORTANCE)
                .withTags(tags)
                .withMetadata(new Metadata(metadata))
                .withCreated(from)
                .withValidFrom(from);
    }
}
