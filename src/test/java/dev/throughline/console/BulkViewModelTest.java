package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.inspector.BulkViewModel;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Progress;
import dev.throughline.settings.Theme;
import dev.throughline.testing.TestEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Edits of many over the real engine.
@ExtendWith(Toolkit.class)
class BulkViewModelTest {

    @TempDir
    private Path directory;

    private void with(BiConsumer<Window, MemoryService> steps) {
        try (MemoryService engine = TestEngine.open(directory,
                Clock.fixed(Instant.parse("2026-11-16T12:00:00Z"), ZoneOffset.UTC))) {
            engine.transfer().importFile(Actor.cli(), Path.of("assets/demo/tickets.jsonl"), "halden-desk",
                    Progress.NONE, Cancellation.NEVER);
            Toolkit.run(() -> {
                Window window = new Window(engine, Theme.LIGHT, Locale.ENGLISH, 1360, 860);
                window.wiring.open.open("jonas-feld");
                steps.accept(window, engine);
                window.stage.close();
            });
        }
    }

    private static List<Memory> someOf(Window window) {
        return window.wiring.open.storyProperty().get().memories().subList(3, 12);
    }

    @Test
    void manyAreArchivedAtOnceAndComeBackInOneStep() {
        with((window, engine) -> {
            List<Memory> before = someOf(window);
            window.wiring.selection.choose(before);
            BulkViewModel bulk = window.wiring.bulk;
            bulk.archive();
            assertThat(bulk.archived()).isEqualTo(before.size());
            assertThat(engine.journal().undoable(Actor.console()).orElseThrow().subjects()).isEqualTo(before.size());
            window.wiring.inspector.undo();
            assertThat(before).allSatisfy(memory ->
                    assertThat(engine.memories().live(memory.id())).isEqualTo(memory));
        });
    }

    @Test
    void whatIsAsWantedAlreadyIsLeftAlone() {
        with((window, engine) -> {
            BulkViewModel bulk = window.wiring.bulk;
            Memory first = someOf(window).getFirst();
            window.wiring.open.select(first.id());
            window.wiring.inspector.addTag("callback");
            window.wiring.selection.choose(someOf(window));
            bulk.addTag("callback");
            assertThat(engine.journal().undoable(Actor.console()).orElseThrow().subjects())
                    .isEqualTo(someOf(window).size() - 1);
            assertThat(bulk.tags()).containsEntry("callback", (long) bulk.selection().size());
            bulk.removeTag("callback");
            assertThat(bulk.tags()).doesNotContainKey("callback");
        });
    }

    @Test
    void importanceGoesUpByAStepForEachAndStopsAtOne() {
        with((window, engine) -> {
            window.wiring.selection.choose(someOf(window));
            BulkViewModel bulk = window.wiring.bulk;
            for (int i = 0; i < 12; i++) {
                bulk.promote();
            }
            assertThat(bulk.selection()).allSatisfy(memory -> assertThat(memory.importance()).isEqualTo(1));
            bulk.demote();
            assertThat(bulk.importance()).isEqualTo("0.90");
            Picture.write(window.scene, "bulk-light");
        });
    }

    @Test
    void archivedOnesAreRestoredWhileLiveOnesStay() {
        with((window, engine) -> {
            window.wiring.selection.choose(someOf(window).subList(0, 2));
            BulkViewModel bulk = window.wiring.bulk;
            bulk.archive();
            window.wiring.selection.choose(someOf(window));
            bulk.restore();
            assertThat(someOf(window)).allSatisfy(memory ->
                    assertThat(memory.state()).isEqualTo(MemoryState.ACTIVE));
            assertThat(engine.journal().undoable(Actor.console()).orElseThrow().subjects()).isEqualTo(2);
        });
    }

    @Test
    void rowsChosenInTheListStayChosenWhenTheyAreEdited() {
        with((window, engine) -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            MultipleSelectionModel<?> rows = ((ListView<?>) window.scene.lookup("#timeline")).getSelectionModel();
            rows.clearAndSelect(4);
            rows.selectRange(4, 12);
            List<MemoryId> chosen = ids(window);
            assertThat(chosen).hasSizeGreaterThan(3);
            MemoryId open = window.wiring.open.selectedProperty().get().id();
            List<Integer> selected = List.copyOf(rows.getSelectedIndices());

            window.wiring.bulk.addTag("callback");
            window.wiring.bulk.promote();
            assertThat(ids(window)).isEqualTo(chosen);
            assertThat(rows.getSelectedIndices().stream().sorted().map(Object::toString))
                    .isSubsetOf(selected.stream().map(Object::toString).toList()).hasSize(chosen.size());
            assertThat(window.wiring.open.selectedProperty().get().id()).isEqualTo(open);
            assertThat(window.wiring.selection.memories())
                    .allSatisfy(memory -> assertThat(memory.tags()).contains("callback"));

            window.wiring.open.select(chosen.get(chosen.getFirst().equals(open) ? 1 : 0));
            assertThat(ids(window)).as("one chosen elsewhere ends it").isEmpty();
        });
    }

    private static List<MemoryId> ids(Window window) {
        return window.wiring.selection.memories().stream().map(Memory::id).toList();
    }
}
