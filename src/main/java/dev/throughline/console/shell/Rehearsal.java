package dev.throughline.console.shell;

import dev.throughline.console.kit.Tasks;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/// Does ahead, out of sight and in moments when nobody types or scrolls, what would hold the window when it is first
/// needed. In short steps, for somebody may begin to type during one.
final class Rehearsal implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration BREATH = Duration.ofMillis(5);

    private final Scene scene;
    private final Tasks tasks;
    private final Queue<Runnable> steps;
    private final Runnable rest;
    private final EventHandler<InputEvent> heed = _ -> heed();
    private Tasks.Pause pause = () -> {};
    private boolean disturbed;
    private boolean closed;

    /// @param rest puts away what steps have left about, before a key finds it
    Rehearsal(Scene scene, Tasks tasks, Collection<Runnable> steps, Runnable rest) {
        this.scene = scene;
        this.tasks = tasks;
        this.steps = new ArrayDeque<>(steps);
        this.rest = rest;
        scene.addEventFilter(KeyEvent.ANY, heed);
        scene.addEventFilter(ScrollEvent.ANY, heed);
        await(BREATH);
    }

    private void heed() {
        if (!disturbed) {
            disturbed = true;
            rest.run();
        }
    }

    /// The step after it is not taken in the pulse that ends the wait: what it does and what that pulse would then do
    /// about it hold the window one after the other, not both at once.
    private void await(Duration time) {
        pause = tasks.after(time, () -> tasks.later(this::next));
    }

    private void next() {
        if (closed) {
            return;
        }
        if (disturbed) {
            disturbed = false;
            await(QUIET);
        } else if (steps.isEmpty()) {
            close();
        } else {
            steps.remove().run();
            await(BREATH);
        }
    }

    @Override
    public void close() {
        closed = true;
        pause.cancel();
        scene.removeEventFilter(KeyEvent.ANY, heed);
        scene.removeEventFilter(ScrollEvent.ANY, heed);
        rest.run();
    }
}
