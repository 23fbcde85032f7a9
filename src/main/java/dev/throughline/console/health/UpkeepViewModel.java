package dev.throughline.console.health;

import dev.throughline.console.kit.Job;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Actor;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Upkeep;
import dev.throughline.memory.Upkeep.Finding;
import dev.throughline.memory.Upkeep.SelfCheck;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The self-check with its repair, and backups.
public final class UpkeepViewModel {

    private final Upkeep upkeep;
    private final HealthViewModel health;
    private final Tasks tasks;
    private final Notices notices;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable SelfCheck> checked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public UpkeepViewModel(Upkeep upkeep, HealthViewModel health, Tasks tasks, Notices notices, Messages messages) {
        this.upkeep = upkeep;
        this.health = health;
        this.tasks = tasks;
        this.notices = notices;
        this.messages = messages;
    }

    // state

    /// The latest look, or null before the first.
    public ReadOnlyObjectProperty<@Nullable SelfCheck> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /// Whether a check, repair or backup runs.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last check, repair or backup failed; empty if it did not.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public boolean repairable() {
        SelfCheck found = checked.get();
        return found != null && found.findings().stream().map(Finding::fault).anyMatch(Upkeep.Fault::repairable);
    }

    /// One finding as a sentence.
    public String sentence(Finding finding) {
        String kind = switch (finding.fault()) {
            case STORE_DAMAGED -> "upkeep.store-damaged";
            case INDEX_DIFFERS -> "upkeep.index-differs";
            case VECTORS_MISSING -> "upkeep.vectors-missing";
            case CUSTOMERS_DIFFER -> "upkeep.customers-differ";
        };
        return messages.text(kind, finding.count());
    }

    // commands

    public void check() {
        run(tasks.run("task.check", steps -> upkeep.check(steps, steps)));
    }

    public void repair() {
        SelfCheck found = checked.get();
        if (found != null) {
            run(tasks.run("task.repair", steps -> upkeep.repair(Actor.console(), found, steps, steps)));
        }
    }

    /// @param target a file that does not exist yet
    public void backup(Path target) {
        started();
        tasks.run("task.backup", _ -> upkeep.backup(target)).onSuccess(made -> {
            busy.set(false);
            notices.done(messages.text("upkeep.backed-up", made.file()));
            health.refresh();
        }).onFailure(this::failed);
    }

    private void run(Job<SelfCheck> job) {
        started();
        job.onSuccess(result -> {
            busy.set(false);
            checked.set(result);
            health.refresh();
        }).onFailure(this::failed);
    }

    private void started() {
        busy.set(true);
        problem.set("");
    }

    private void failed(RuntimeException reason) {
        busy.set(false);
        problem.set(reason instanceof InvalidRequest wrong
                ? messages.text("upkeep.refused", String.valueOf(wrong.getMessage()))
                : Problem.of(reason, messages).what());
    }
}
