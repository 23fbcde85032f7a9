package dev.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.MemoryType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskMemoryTest {

    private static final DeskMemory FULL = new DeskMemory(
            List.of("mara", "okan"), List.of("okan"),
            List.of(new DeskMemory.View("Mine", new CustomerFilter("lamp", true, true, 7))),
            CustomerFilter.EVERYONE.withOpenTickets(true),
            List.of(new DeskMemory.Tab("mara", "Mara \"M\" Lindqvist", new StoryFilter(Set.of(MemoryType.SEMANTIC),
                            Set.of("sso"), Set.of(StoryFilter.Standing.ARCHIVED), LocalDate.parse("2026-05-01"), null),
                            "half a note\nمرحبا", "refund?", "m-1", "m-0", -12.5),
                    new DeskMemory.Tab("okan", "Okan", StoryFilter.NONE, "", "", null, null, 0)),
            "okan", Map.of("mara", Instant.parse("2026-05-03T10:02:00.123Z")), true, true);

    @TempDir
    private Path directory;

    private DeskMemory read(String desk) throws IOException {
        Path file = Files.writeString(directory.resolve("settings.json"), "{\"console\": {\"desk\": " + desk + "}}");
        return new SettingsFile(file).read().settings().console().desk();
    }

    @Test
    void whatIsWrittenIsRead() {
        SettingsFile file = new SettingsFile(directory.resolve("settings.json"));

        file.write(Settings.DEFAULT.withConsole(ConsoleSettings.DEFAULT.withDesk(FULL)));

        assertEquals(FULL, file.read().settings().console().desk());
    }

    @Test
    void damagedEntriesCountAsNotRemembered() throws IOException {
        DeskMemory desk = read("""
                {"pinned": ["mara", 7, null, " "], "recent": "okan", "views": [{"open-tickets": true}, 3, {"name": "A",
                 "active-days": "many", "pinned": true}], "view": [], "tabs": [{"name": "nobody"}, {"handle": "mara",
                 "offset": "far", "filter": {"types": ["semantic", "gossip"], "from": "May", "tags": 1}}],
                 "current": 4, "looked": {"mara": "yesterday", "okan": "2026-05-03T10:02:00Z", "x": {}},
                 "newest-first": "yes", "strip-collapsed": true}""");

        assertEquals(new DeskMemory(List.of("mara"), List.of(),
                List.of(new DeskMemory.View("A", new CustomerFilter("", false, true, 0))), CustomerFilter.EVERYONE,
                List.of(new DeskMemory.Tab("mara", "", StoryFilter.NONE.withTypes(Set.of(MemoryType.SEMANTIC)), "", "",
                        null, null, 0)),
                "", Map.of("okan", Instant.parse("2026-05-03T10:02:00Z")), false, true), desk);
    }

    @Test
    void somethingElseAltogetherIsNothing() throws IOException {
        for (String desk : List.of("null", "[]", "\"desk\"", "17", "{}")) {
            assertEquals(DeskMemory.EMPTY, read(desk), desk);
        }
    }

    @Test
    void onlySoMuchIsRemembered() {
        Map<String, Instant> looked = new HashMap<>();
        for (int i = 0; i < DeskMemory.MOST_LOOKED + 10; i++) {
            looked.put("c" + i, Instant.ofEpochSecond(i));
        }
        List<DeskMemory.Tab> tabs = new ArrayList<>();
        IntStream.range(0, 20).forEach(i ->
                tabs.add(new DeskMemory.Tab("c" + i, "", StoryFilter.NONE, "", "", null, null, 0)));
        DeskMemory memory = new DeskMemory(List.of(), List.of(), List.of(), CustomerFilter.EVERYONE, tabs, "", looked,
                false, false);
        for (int i = 0; i < 20; i++) {
            memory = memory.withOpened("c" + i % 12);
        }

        assertThat(memory.looked()).hasSize(DeskMemory.MOST_LOOKED).doesNotContainKey("c9").containsKey("c10");
        assertThat(memory.tabs()).hasSize(DeskMemory.MOST_TABS);
        assertThat(memory.recent()).containsExactly("c7", "c6", "c5", "c4", "c3", "c2", "c1", "c0");
    }

    @Test
    void daysTheWrongWayRoundAreTurned() {
        LocalDate first = LocalDate.parse("2026-05-01");
        LocalDate last = LocalDate.parse("2026-05-09");

        assertEquals(StoryFilter.NONE.withDays(first, last), StoryFilter.NONE.withDays(last, first));
    }
}
