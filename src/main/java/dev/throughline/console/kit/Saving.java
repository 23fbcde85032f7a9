package dev.throughline.console.kit;

import dev.throughline.settings.CurrentSettings;
import dev.throughline.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/// Saves settings off the JavaFX thread, in the order in which they were changed. What could not be written stays in
/// the queue and goes with the next change.
public final class Saving {

    private final CurrentSettings settings;
    private final Tasks tasks;
    private final ConcurrentLinkedQueue<UnaryOperator<Settings>> waiting = new ConcurrentLinkedQueue<>();

    public Saving(CurrentSettings settings, Tasks tasks) {
        this.settings = settings;
        this.tasks = tasks;
    }

    /// @param change sets something; may be applied twice
    /// @return with the settings that count from now on
    public Job<Settings> save(UnaryOperator<Settings> change) {
        waiting.add(change);
        return tasks.run("task.settings", _ -> {
            List<UnaryOperator<Settings>> taken = new ArrayList<>();
            Settings now = settings.change(before -> {
                taken.addAll(waiting);
                Settings after = before;
                for (UnaryOperator<Settings> each : taken) {
                    after = each.apply(after);
                }
                return after;
            });
            waiting.removeAll(taken);
            return now;
        });
    }
}
