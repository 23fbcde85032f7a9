package dev.throughline.app.demo;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Rewrites the demo desk's JSON lines: every value that is a time is moved, every text gets its placeholders written
/// out, all else stays.
final class DemoLines {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final String EXPIRY = "expires_at";
    private static final String LOCALE = "locale";

    private final DemoShift shift;

    DemoLines(DemoShift shift) {
        this.shift = shift;
    }

    String moved(String line) {
        JsonNode node = JSON.readTree(line);
        Locale language = Locale.forLanguageTag(node.path(LOCALE).asString("en"));
        return JSON.writeValueAsString(moved("", node, language));
    }

    private JsonNode moved(String key, JsonNode node, Locale language) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry ->
                    copy.set(entry.getKey(), moved(entry.getKey(), entry.getValue(), language)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(moved(key, item, language)));
            return copy;
        }
        return node.isString() ? JsonNodeFactory.instance.stringNode(moved(key, node.stringValue(), language)) : node;
    }

    private String moved(String key, String text, Locale language) {
        if (!TIME.matcher(text).matches()) {
            return shift.written(text, language);
        }
        Instant time = Instant.parse(text);
        return (key.equals(EXPIRY) ? shift.movedExpiry(time) : shift.moved(time)).toString();
    }
}
