package dev.throughline.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationDirectoriesTest {

    @TempDir
    private Path home;

    private Environment on(String system, Map<String, String> variables) {
        return Environment.of(variables, Map.of("os.name", system, "user.home", home.toString()));
    }

    @Test
    void linuxFollowsXdg() {
        assertEquals(
                new ApplicationDirectories(home.resolve(".local/share/throughline"),
                        home.resolve(".local/state/throughline/logs")),
                ApplicationDirectories.find(on("Linux", Map.of("XDG_DATA_HOME", "not/absolute")), null));
        assertEquals(
                new ApplicationDirectories(home.resolve("d/throughline"), home.resolve("s/throughline/logs")),
                ApplicationDirectories.find(on("Linux", Map.of(
                        "XDG_DATA_HOME", home.resolve("d").toString(),
                        "XDG_STATE_HOME", home.resolve("s").toString())), null));
    }

    @Test
    void macAndWindowsFollowTheirs() {
        assertEquals(
                new ApplicationDirectories(home.resolve("Library/Application Support/Throughline"),
                        home.resolve("Library/Logs/Throughline")),
                ApplicationDirectories.find(on("Mac OS X", Map.of()), null));
        assertEquals(
                new ApplicationDirectories(home.resolve("local/Throughline/data"),
                        home.resolve("local/Throughline/logs")),
                ApplicationDirectories.find(
                        on("Windows 11", Map.of("LOCALAPPDATA", home.resolve("local").toString())), null));
    }

    @Test
    void theCommandLineWinsOverTheVariableWhichWinsOverTheConvention() {
        Environment environment = on("Linux", Map.of("THROUGHLINE_DATA", home.resolve("variable").toString()));
        Path chosen = home.resolve("chosen");

        assertEquals(new ApplicationDirectories(chosen, chosen.resolve("logs")),
                ApplicationDirectories.find(environment, chosen));
        assertEquals(home.resolve("variable"), ApplicationDirectories.find(environment, null).data());
    }
}
