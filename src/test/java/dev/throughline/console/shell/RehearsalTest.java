package dev.throughline.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Job;
import dev.throughline.console.kit.RunningTask;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Work;
import dev.throughline.console.testing.Toolkit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class RehearsalTest {

    private final List<Runnable> due = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private int rests;
    private final Scene scene = new Scene(new Pane());
    private final Rehearsal rehearsal = new Rehearsal(scene, new Later(),
            List.of(() -> done.add("one"), () -> done.add("two")), () -> rests++);

    /// Lets time pass only when the test says so.
    private final class Later implements Tasks {

        @Override
        public Pause after(Duration delay, Runnable action) {
            waits.add(delay);
            due.add(action);
            return () -> due.remove(action);
        }

        @Override
        public <T> Job<T> run(String titleKey, Work<T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void later(Runnable action) {
            action.run();
        }

        @Override
        public ObservableList<RunningTask> running() {
            return FXCollections.observableArrayList();
        }
    }

    private void time() {
        due.removeFirst().run();
    }

    private void type() {
        Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false));
    }

    @Test
    void stepByStepUntilThereIsNoneLeft() {
        time();
        assertThat(done).containsExactly("one");
        time();
        assertThat(done).containsExactly("one", "two");
        time();
        assertThat(due).isEmpty();
    }

    @Test
    void waitsWhileSomebodyTypes() {
        type();
        time();
        assertThat(done).isEmpty();
        assertThat(rests).as("put away before the key arrives").isEqualTo(1);
        assertThat(waits.getLast()).isGreaterThan(waits.getFirst());
        type();
        time();
        assertThat(done).isEmpty();
        time();
        assertThat(done).containsExactly("one");
    }

    @Test
    void stopsWhenClosed() {
        rehearsal.close();
        assertThat(rests).isEqualTo(1);
        assertThat(due).isEmpty();
        type();
        assertThat(done).isEmpty();
    }
}
