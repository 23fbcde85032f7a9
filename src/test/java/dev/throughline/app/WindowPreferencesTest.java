package dev.throughline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.console.kit.WindowMemory;
import dev.throughline.settings.CurrentSettings;
import dev.throughline.settings.DeskMemory;
import dev.throughline.settings.Environment;
import dev.throughline.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowPreferencesTest {

    @TempDir
    private Path directory;

    private WindowPreferences preferences() {
        return new WindowPreferences(CurrentSettings.open(
                new SettingsFile(directory.resolve("settings.json")), Environment.of(Map.of(), Map.of())));
    }

    @Test
    void theWindowIsWhereItWasAfterARestart() {
        WindowMemory left = new WindowMemory(12, 34, 1500, 900, true, 300, 400, false, true,
                Map.of("screen", "GRAPH"));

        preferences().save(left);

        assertEquals(left, preferences().load());
    }

    @Test
    void aDamagedNumberCountsAsNotRemembered() throws IOException {
        Files.writeString(directory.resolve("settings.json"), """
                {"console": {"layout": {"window.width": "wide", "list.shown": "false"}}}""");
        WindowMemory usual = WindowMemory.DEFAULT;

        assertEquals(new WindowMemory(usual.x(), usual.y(), usual.width(), usual.height(), usual.maximized(),
                usual.listWidth(), usual.contextWidth(), false, usual.contextShown(), Map.of()),
                preferences().load());
    }

    @Test
    void theDeskIsAsItWasAfterARestartAndTheWindowToo() {
        WindowMemory left = new WindowMemory(12, 34, 1500, 900, true, 300, 400, false, true, Map.of("screen", "GRAPH"));
        DeskMemory desk = DeskMemory.EMPTY.withOpened("mara").withNewestFirst(true);

        WindowPreferences before = preferences();
        before.save(left);
        before.saveDesk(desk);

        assertEquals(desk, preferences().loadDesk());
        assertEquals(left, preferences().load());
    }
}
