package dev.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.InvalidRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

    private static final Settings OTHER = new Settings(
            new RecallSettings(0.25, 0.75, 90),
            new PortSettings(true, "127.0.0.2", 4711),
            Path.of("models", "own"),
            new ConsoleSettings(Theme.CONTRAST_DARK, "de-AT", 150, false, true, Map.of("window.width", "1280"),
                    Map.of("recall", "Shortcut+K"), DeskMemory.EMPTY));

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("settings.json");
    }

    private SettingsFile written(String json) throws IOException {
        Files.writeString(file(), json);
        return new SettingsFile(file());
    }

    @Test
    void noFileMeansDefaults() {
        assertEquals(new SettingsFile.Found(Settings.DEFAULT, Optional.empty()), new SettingsFile(file()).read());
    }

    @Test
    void whatIsWrittenIsRead() {
        SettingsFile settings = new SettingsFile(directory.resolve("not/there/yet/settings.json"));

        settings.write(OTHER);

        assertEquals(new SettingsFile.Found(OTHER, Optional.empty()), settings.read());
    }

    @Test
    void writingLeavesNothingBesideTheFile() throws IOException {
        new SettingsFile(file()).write(OTHER);

        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void keysOfANewerVersionSurviveAChange() throws IOException {
        SettingsFile settings = written("""
                {"port": {"port": 4000, "tls": true}, "assistant": {"voice": "calm"}}""");

        settings.write(settings.read().settings().withModelDirectory(Path.of("models")));

        assertThat(Files.readString(file())).contains("\"tls\" : true").contains("\"voice\" : \"calm\"")
                .contains("\"port\" : 4000").contains("\"model-directory\" : \"models\"");
    }

    @Test
    void aFileThatIsNotJsonIsPutAsideEachTimeUnderANewName() throws IOException {
        assertEquals(new SettingsFile.Found(Settings.DEFAULT, Optional.of(directory.resolve("settings.json.damaged-1"))),
                written("{\"port\": ").read());
        assertEquals(Optional.of(directory.resolve("settings.json.damaged-2")), written("[1]").read().damaged());

        assertEquals("{\"port\": ", Files.readString(directory.resolve("settings.json.damaged-1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"recall": {"bm25-weight": 1.5}}                     | recall.bm25-weight   | must be between 0 and 1
            {"recall": {"vector-weight": "much"}}                | recall.vector-weight | must be a number
            {"recall": {"vector-weight": 0, "bm25-weight": 0}}   | recall.vector-weight | one must be more
            {"recall": {"deadline-ms": 0}}                       | recall.deadline-ms   | must be between 1 and 60000
            {"recall": {"deadline-ms": 1.5}}                     | recall.deadline-ms   | must be a whole number
            {"port": {"port": 65536}}                            | port.port            | must be between 0 and 65535
            {"port": {"enabled": "yes"}}                         | port.enabled         | must be true or false
            {"port": {"host": " "}}                              | port.host            | is empty
            {"port": 3300}                                       | port                 | must be an object
            {"model-directory": 3}                               | model-directory      | must be a text
            {"console": {"theme": "mauve"}}                      | console.theme        | must be one of automatic, light, dark, contrast-light, contrast-dark
            {"console": {"text-size": 250}}                      | console.text-size    | must be between 100 and 200
            {"console": {"single-keys": "no"}}                   | console.single-keys  | must be true or false
            {"console": {"language": "1234567890"}}              | console.language     | must be a language tag
            {"console": {"layout": {"width": 3}}}                | console.layout.width | must be a text
            """)
    void aValueThatCannotBeIsNamed(String json, String key, String allowed) throws IOException {
        SettingsFile settings = written(json);

        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(settings::read)
                .withMessageStartingWith(key + " ").withMessageContaining(allowed)
                .withMessageContaining(file().toString())
                .satisfies(refusal -> assertEquals(key, refusal.field()));
    }

    @Test
    void nullMeansTheDefault() throws IOException {
        assertEquals(Settings.DEFAULT, written("""
                {"recall": null, "port": {"port": null}, "model-directory": null}""").read().settings());
    }
}
