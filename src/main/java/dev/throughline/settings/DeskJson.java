package dev.throughline.settings;

import dev.throughline.memory.MemoryType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How the desk's memory stands in the settings file. An entry that is damaged counts as not remembered: nobody types
/// these by hand, and losing a tab is better than not starting.
final class DeskJson {

    private static final String TEXT = "text";
    private static final String OPEN_TICKETS = "open-tickets";
    private static final String PINNED = "pinned";
    private static final String ACTIVE_DAYS = "active-days";
    private static final String NAME = "name";
    private static final String HANDLE = "handle";

    private DeskJson() {}

    static DeskMemory read(JsonNode desk) {
        return new DeskMemory(
                texts(desk.path(PINNED)),
                texts(desk.path("recent")),
                objects(desk.path("views"), DeskJson::view),
                customers(desk.path("view")),
                objects(desk.path("tabs"), DeskJson::tab),
                text(desk, "current"),
                looked(desk.path("looked")),
                flag(desk, "newest-first"),
                flag(desk, "strip-collapsed"));
    }

    static ObjectNode write(DeskMemory memory) {
        ObjectNode desk = JsonNodeFactory.instance.objectNode();
        desk.set(PINNED, array(memory.pinned()));
        desk.set("recent", array(memory.recent()));
        ArrayNode views = desk.putArray("views");
        memory.views().forEach(view -> views.add(write(view.filter()).put(NAME, view.name())));
        desk.set("view", write(memory.view()));
        ArrayNode tabs = desk.putArray("tabs");
        memory.tabs().forEach(tab -> tabs.add(write(tab)));
        desk.put("current", memory.current());
        ObjectNode looked = desk.putObject("looked");
        memory.looked().forEach((handle, when) -> looked.put(handle, when.toString()));
        desk.put("newest-first", memory.newestFirst());
        desk.put("strip-collapsed", memory.stripCollapsed());
        return desk;
    }

    private static Optional<DeskMemory.View> view(JsonNode node) {
        String name = text(node, NAME);
        return name.isBlank() ? Optional.empty() : Optional.of(new DeskMemory.View(name, customers(node)));
    }

    private static CustomerFilter customers(JsonNode node) {
        return new CustomerFilter(
                text(node, TEXT), flag(node, OPEN_TICKETS), flag(node, PINNED), (int) number(node, ACTIVE_DAYS));
    }

    private static ObjectNode write(CustomerFilter filter) {
        return JsonNodeFactory.instance.objectNode().put(TEXT, filter.text())
                .put(OPEN_TICKETS, filter.openTickets()).put(PINNED, filter.pinned())
                .put(ACTIVE_DAYS, filter.activeDays());
    }

    private static Optional<DeskMemory.Tab> tab(JsonNode node) {
        String handle = text(node, HANDLE);
        return handle.isBlank() ? Optional.empty() : Optional.of(new DeskMemory.Tab(
                handle, text(node, NAME), story(node.path("filter")), text(node, "note"), text(node, "question"),
                optional(node, "selected"), optional(node, "anchor"), number(node, "offset")));
    }

    private static ObjectNode write(DeskMemory.Tab tab) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(HANDLE, tab.handle()).put(NAME, tab.name())
                .put("note", tab.note()).put("question", tab.question()).put("selected", tab.selected())
                .put("anchor", tab.anchor()).put("offset", tab.offset());
        node.set("filter", write(tab.filter()));
        return node;
    }

    private static StoryFilter story(JsonNode node) {
        return new StoryFilter(
                constants(node.path("types"), MemoryType.class),
                new LinkedHashSet<>(texts(node.path("tags"))),
                constants(node.path("states"), StoryFilter.Standing.class),
                day(node, "from"), day(node, "until"));
    }

    private static ObjectNode write(StoryFilter filter) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("types", array(filter.types().stream().map(DeskJson::wireName).toList()));
        node.set("tags", array(filter.tags()));
        node.set("states", array(filter.standings().stream().map(DeskJson::wireName).toList()));
        node.put("from", filter.from() == null ? null : filter.from().toString());
        node.put("until", filter.until() == null ? null : filter.until().toString());
        return node;
    }

    private static Map<String, Instant> looked(JsonNode node) {
        Map<String, Instant> looked = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Instant when = parsed(entry.getValue().asString(""), Instant::parse);
            if (when != null) {
                looked.put(entry.getKey(), when);
            }
        }
        return looked;
    }

    private static <T> List<T> objects(JsonNode array, Function<JsonNode, Optional<T>> read) {
        List<T> found = new ArrayList<>();
        array.values().forEach(node -> read.apply(node).ifPresent(found::add));
        return found;
    }

    private static List<String> texts(JsonNode array) {
        return objects(array, node ->
                node.isString() && !node.stringValue().isBlank() ? Optional.of(node.stringValue()) : Optional.empty());
    }

    private static <E extends Enum<E>> Set<E> constants(JsonNode array, Class<E> type) {
        Set<E> found = new LinkedHashSet<>();
        for (String text : texts(array)) {
            for (E constant : type.getEnumConstants()) {
                if (wireName(constant).equals(text)) {
                    found.add(constant);
                }
            }
        }
        return found;
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static ArrayNode array(Iterable<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).isString() ? node.path(key).stringValue() : "";
    }

    private static @Nullable String optional(JsonNode node, String key) {
        String text = text(node, key);
        return text.isBlank() ? null : text;
    }

    private static boolean flag(JsonNode node, String key) {
        return node.path(key).isBoolean() && node.path(key).booleanValue();
    }

    private static double number(JsonNode node, String key) {
        return node.path(key).isNumber() ? node.path(key).doubleValue() : 0;
    }

    private static @Nullable LocalDate day(JsonNode node, String key) {
        return parsed(text(node, key), LocalDate::parse);
    }

    private static <T> @Nullable T parsed(String text, Function<String, T> parse) {
        try {
            return text.isEmpty() ? null : parse.apply(text);
        } catch (DateTimeException damaged) {
            return null;
        }
    }
}
