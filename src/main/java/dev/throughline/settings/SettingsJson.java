package dev.throughline.settings;

import dev.throughline.memory.ClueWeights;
import dev.throughline.memory.InvalidRequest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The shape of the settings file. A key that is absent or null means its default; a key nobody knows is left alone.
final class SettingsJson {

    private static final String RECALL = "recall";
    private static final String BM25_WEIGHT = "bm25-weight";
    private static final String VECTOR_WEIGHT = "vector-weight";
    private static final String NEIGHBOURS_WEIGHT = "neighbours-weight";
    private static final String WINDOW_WEIGHT = "window-weight";
    private static final String SESSION_WEIGHT = "session-weight";
    private static final String PERSON_WEIGHT = "person-weight";
    private static final String TIME_WEIGHT = "time-weight";
    private static final String PAST_WEIGHT = "past-weight";
    private static final String DEADLINE = "deadline-ms";
    private static final String PORT = "port";
    private static final String ENABLED = "enabled";
    private static final String HOST = "host";
    private static final String MODEL_DIRECTORY = "model-directory";
    private static final String RERANKER_DIRECTORY = "reranker-directory";
    private static final String CONSOLE = "console";
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String TEXT_SIZE = "text-size";
    private static final String SINGLE_KEYS = "single-keys";
    private static final String REDUCED_MOTION = "reduced-motion";
    private static final String LAYOUT = "layout";
    private static final String KEYS = "keys";
    private static final String DESK = "desk";

    private SettingsJson() {}

    /// @throws InvalidRequest naming the key whose value cannot be
    static Settings read(ObjectNode root) {
        return new Settings(recall(section(root, RECALL)), port(section(root, PORT)),
                directory(root, MODEL_DIRECTORY), directory(root, RERANKER_DIRECTORY), console(section(root, CONSOLE)));
    }

    /// Puts the settings into `root`, beside whatever else is there.
    static void write(Settings settings, ObjectNode root) {
        ObjectNode recall = sectionToWrite(root, RECALL);
        recall.put(BM25_WEIGHT, settings.recall().bm25Weight());
        recall.put(VECTOR_WEIGHT, settings.recall().vectorWeight());
        recall.put(DEADLINE, settings.recall().deadlineMillis());
        ClueWeights clues = settings.recall().clues();
        recall.put(NEIGHBOURS_WEIGHT, clues.neighbours());
        recall.put(WINDOW_WEIGHT, clues.window());
        recall.put(SESSION_WEIGHT, clues.session());
        recall.put(PERSON_WEIGHT, clues.person());
        recall.put(TIME_WEIGHT, clues.time());
        recall.put(PAST_WEIGHT, clues.past());
        ObjectNode port = sectionToWrite(root, PORT);
        port.put(ENABLED, settings.port().enabled());
        port.put(HOST, settings.port().host());
        port.put(PORT, settings.port().port());
        root.put(MODEL_DIRECTORY, text(settings.modelDirectory()));
        root.put(RERANKER_DIRECTORY, text(settings.rerankerDirectory()));
        ObjectNode console = sectionToWrite(root, CONSOLE);
        console.put(THEME, settings.console().theme().wireName());
        console.put(LANGUAGE, settings.console().language());
        console.put(TEXT_SIZE, settings.console().textSize());
        console.put(SINGLE_KEYS, settings.console().singleKeys());
        console.put(REDUCED_MOTION, settings.console().reducedMotion());
        console.set(LAYOUT, object(settings.console().layout()));
        console.set(KEYS, object(settings.console().keys()));
        console.set(DESK, DeskJson.write(settings.console().desk()));
    }

    private static RecallSettings recall(Section section) {
        RecallSettings usual = RecallSettings.DEFAULT;
        return new RecallSettings(
                section.number(BM25_WEIGHT, usual.bm25Weight()),
                section.number(VECTOR_WEIGHT, usual.vectorWeight()),
                section.integer(DEADLINE, usual.deadlineMillis()),
                new ClueWeights(
                        section.number(NEIGHBOURS_WEIGHT, usual.clues().neighbours()),
                        section.number(WINDOW_WEIGHT, usual.clues().window()),
                        section.number(SESSION_WEIGHT, usual.clues().session()),
                        section.number(PERSON_WEIGHT, usual.clues().person()),
                        section.number(TIME_WEIGHT, usual.clues().time()),
                        section.number(PAST_WEIGHT, usual.clues().past())));
    }

    private static PortSettings port(Section section) {
        PortSettings usual = PortSettings.DEFAULT;
        return new PortSettings(section.flag(ENABLED, usual.enabled()), section.text(HOST, usual.host()),
                section.integer(PORT, usual.port()));
    }

    private static @Nullable String text(@Nullable Path directory) {
        return directory == null ? null : directory.toString();
    }

    private static @Nullable Path directory(ObjectNode root, String key) {
        String text = new Section("", root).text(key, "");
        try {
            return text.isBlank() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidRequest(key, "is \"" + text + "\", which is not a path: " + e.getReason());
        }
    }

    private static ConsoleSettings console(Section section) {
        ConsoleSettings usual = ConsoleSettings.DEFAULT;
        return new ConsoleSettings(
                Theme.parse(section.name(THEME), section.text(THEME, usual.theme().wireName())),
                section.text(LANGUAGE, ""),
                section.integer(TEXT_SIZE, usual.textSize()),
                section.flag(SINGLE_KEYS, usual.singleKeys()),
                section.flag(REDUCED_MOTION, usual.reducedMotion()),
                section.texts(LAYOUT), section.texts(KEYS),
                DeskJson.read(section.node().path(DESK)));
    }

    private static Section section(ObjectNode root, String key) {
        JsonNode node = root.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return new Section(key + ".", JsonNodeFactory.instance.objectNode());
        }
        if (node instanceof ObjectNode object) {
            return new Section(key + ".", object);
        }
        throw new InvalidRequest(key, "is " + node + ", must be an object");
    }

    private static ObjectNode sectionToWrite(ObjectNode root, String key) {
        return root.path(key) instanceof ObjectNode object ? object : root.putObject(key);
    }

    private static ObjectNode object(Map<String, String> texts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        texts.forEach(node::put);
        return node;
    }

    /// One object of the file, whose keys are told to people with `prefix` in front.
    private record Section(String prefix, ObjectNode node) {

        String name(String key) {
            return prefix + key;
        }

        double number(String key, double usual) {
            return read(key, JsonNode::isNumber, "a number") ? node.path(key).doubleValue() : usual;
        }

        int integer(String key, int usual) {
            return read(key, JsonNode::canConvertToInt, "a whole number") ? node.path(key).intValue() : usual;
        }

        boolean flag(String key, boolean usual) {
            return read(key, JsonNode::isBoolean, "true or false") ? node.path(key).booleanValue() : usual;
        }

        String text(String key, String usual) {
            return read(key, JsonNode::isString, "a text in quotes") ? node.path(key).stringValue() : usual;
        }

        Map<String, String> texts(String key) {
            Map<String, String> texts = new LinkedHashMap<>();
            if (read(key, JsonNode::isObject, "an object of texts")) {
                Section inner = new Section(name(key) + ".", (ObjectNode) node.path(key));
                inner.node.propertyNames().forEach(name -> texts.put(name, inner.text(name, "")));
            }
            return texts;
        }

        /// Whether the key has a value, which then is of the wanted kind.
        private boolean read(String key, Predicate<JsonNode> wanted, String kind) {
            JsonNode value = node.path(key);
            if (value.isMissingNode() || value.isNull()) {
                return false;
            }
            if (!wanted.test(value)) {
                throw new InvalidRequest(name(key), "is " + value + ", must be " + kind);
            }
            return true;
        }
    }
}
