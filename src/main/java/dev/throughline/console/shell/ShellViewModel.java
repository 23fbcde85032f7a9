package dev.throughline.console.shell;

import dev.throughline.console.health.HealthViewModel;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Look;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.RunningTask;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.port.PortViewModel;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// What the frame shows: where one is, what runs, how the engine and the port are, and the notices.
///
/// @param navigation which screen
/// @param panes which panes of the desk
public record ShellViewModel(
        Navigation navigation,
        PanesModel panes,
        Overlays overlays,
        Commands commands,
        Look look,
        Notices notices,
        HealthViewModel health,
        PortViewModel port,
        Tasks tasks,
        Messages messages) {

    /// Routine reading that would only flicker in the status bar.
    private static final Set<String> QUIET =
            Set.of("task.health", "task.port-state", "task.undo-state", "task.details", "task.customers",
                    "task.entities", "task.ticket", "task.palette", "task.settings", "task.remember", "task.timeline",
                    "task.aside", "task.head", "task.journal-new", "task.journal-details");

    /// What runs and is worth telling.
    public ObservableList<RunningTask> runningTasks() {
        return new FilteredList<>(tasks.running(), task -> !QUIET.contains(task.titleKey()));
    }

    /// Reads again what nobody announces.
    public void refresh() {
        health.refresh();
        port.refresh();
    }
}
