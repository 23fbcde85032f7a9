package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.CustomerRow;
import dev.throughline.console.journal.JournalFilter;
import dev.throughline.console.settings.HalfLifeUnit;
import dev.throughline.console.settings.Language;
import dev.throughline.console.settings.SettingsSection;
import dev.throughline.memory.AccessKey;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Arm;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Clue;
import dev.throughline.memory.ContextPack;
import dev.throughline.memory.Curve;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Undertaking;
import dev.throughline.settings.StoryFilter;
import dev.throughline.settings.Theme;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every key used exists, every key that exists is used, and all languages say the same things.
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/throughline/console");
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([a-z][a-z0-9.-]+)\"");
    private static final Set<String> OPEN_PREFIXES = Set.of("ticket-status", "problem", "stage");
    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Map.ofEntries(
            Map.entry("screen", Screen.class), Map.entry("command", Command.class), Map.entry("theme", Theme.class),
            Map.entry("arm", Arm.class), Map.entry("clue", Clue.class), Map.entry("reranking", Recall.Reranking.class),
            Map.entry("memory-type", MemoryType.class), Map.entry("memory-state", MemoryState.class),
            Map.entry("door", Actor.Door.class), Map.entry("change", ChangeKind.class),
            Map.entry("entity-kind", EntityKind.class), Map.entry("essential", Essentials.Field.class),
            Map.entry("pack-part", ContextPack.Part.class), Map.entry("key-level", AccessKey.Level.class),
            Map.entry("command-group", CommandGroup.class), Map.entry("settings-section", SettingsSection.class),
            Map.entry("language", Language.class), Map.entry("half-life-unit", HalfLifeUnit.class),
            Map.entry("curve", Curve.class), Map.entry("customer-section", CustomerRow.Section.class),
            Map.entry("standing-name", StoryFilter.Standing.class), Map.entry("way", LinkType.class),
            Map.entry("trace-idle", Arm.class), Map.entry("trace-score", Arm.class),
            Map.entry("field-link", LinkType.class), Map.entry("field-curve", Curve.class),
            Map.entry("field-undertaking", Undertaking.Kind.class),
            Map.entry("field-outcome", Undertaking.Outcome.class),
            Map.entry("journal-who", JournalFilter.Who.class), Map.entry("journal-what", JournalFilter.What.class));

    @Test
    void everyKeyUsedExists() throws IOException {
        Set<String> missing = new TreeSet<>(used());
        missing.removeAll(keys("messages.properties"));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatExistsIsUsed() throws IOException {
        Set<String> idle = new TreeSet<>(keys("messages.properties"));
        idle.removeAll(used());
        idle.removeIf(key -> OPEN_PREFIXES.contains(key.substring(0, key.indexOf('.'))));
        assertThat(idle).isEmpty();
    }

    @Test
    void languagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties english = load("messages.properties");
        Properties german = load("messages_de.properties");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String pattern) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(pattern);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    @Test
    void everyPatternIsOne() throws IOException {
        for (String file : new String[] {"messages.properties", "messages_de.properties"}) {
            Properties all = load(file);
            for (String key : all.stringPropertyNames()) {
                if (all.getProperty(key).contains("{")) {
                    new MessageFormat(all.getProperty(key), Locale.ENGLISH);
                } else {
                    assertThat(all.getProperty(key)).as("an apostrophe needs no doubling: " + key).doesNotContain("''");
                }
            }
        }
    }

    @Test
    void everyFailureHasASentenceAndANextStep() throws IOException {
        Set<String> keys = keys("messages.properties");
        for (String key : keys) {
            if (key.startsWith("problem.") && !key.endsWith(".next")) {
                assertThat(keys).contains(key + ".next");
            }
        }
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        ENUMS.forEach((prefix, type) -> Stream.of(type.getEnumConstants()).forEach(constant ->
                used.add(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        Set<String> known = keys("messages.properties");
        Set<String> families = new TreeSet<>();
        known.forEach(key -> families.add(key.substring(0, key.indexOf('.'))));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java")) {
                    collect(KEY, Files.readString(file), families, used);
                } else if (name.endsWith(".fxml")) {
                    collect(FXML_KEY, Files.readString(file), families, used);
                }
            }
        }
        return used;
    }

    private static void collect(Pattern pattern, String source, Set<String> families, Set<String> into) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            String key = matcher.group(1);
            if (families.contains(key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.')))) {
                into.add(key);
            }
        }
    }

    private static Set<String> keys(String file) throws IOException {
        return load(file).stringPropertyNames();
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(SOURCES.resolve(file))));
        return properties;
    }
}
