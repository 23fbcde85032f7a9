package dev.throughline.console.desk;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Work;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.ImportReport;
import dev.throughline.memory.Transfer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings tickets and memories in from a file. Progress and cancel are in the status bar; what came of it is told
/// here.
public final class ImportViewModel {

    /// What the status bar says meanwhile, as a message key.
    static final String TITLE = "task.import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportViewModel.class);

    /// Whose memories they become when a line does not say.
    private static final String AGENT = "desk";
    private static final int REASONS = 20;

    /// What an import came to.
    ///
    /// @param sentence how many came in, were there already and were left out
    /// @param reasons why lines were left out, the first few of them
    /// @param failed whether it ended before the file did, other than by the person's wish
    public record Outcome(String sentence, List<String> reasons, boolean failed) {
        public Outcome {
            reasons = List.copyOf(reasons);
        }
    }

    private final Transfer transfer;
    private final Tasks tasks;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();

    public ImportViewModel(Transfer transfer, Tasks tasks, Messages messages) {
        this.transfer = transfer;
        this.tasks = tasks;
        this.messages = messages;
    }

    // state

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    // commands

    /// One at a time; while one runs this does nothing.
    public void importFile(Path file) {
        if (running.get()) {
            return;
        }
        running.set(true);
        outcome.set(null);
        tasks.run(TITLE, steps -> {
            // What a cancelled task answers is dropped, so the outcome goes round it.
            Outcome result = bringIn(file, steps);
            tasks.later(() -> end(result));
            return result;
        });
    }

    private Outcome bringIn(Path file, Work.Steps steps) {
        try {
            return outcome(transfer.importFile(Actor.console(), file, AGENT, steps, steps));
        } catch (Cancelled stopped) {
            return new Outcome(messages.text("import.stopped"), List.of(), false);
        } catch (RuntimeException reason) {
            LOG.warn("An import failed", reason);
            Problem problem = Problem.of(reason, messages);
            return new Outcome(messages.text("import.failed", problem.what(), problem.next()),
                    List.of(problem.detail()), true);
        }
    }

    public void dismiss() {
        outcome.set(null);
    }

    private void end(Outcome result) {
        running.set(false);
        outcome.set(result);
    }

    private Outcome outcome(ImportReport report) {
        List<String> reasons = new ArrayList<>(report.problems().stream().limit(REASONS)
                .map(problem -> messages.text("import.line", problem.line(), problem.reason())).toList());
        long more = report.problemCount() - reasons.size();
        if (more > 0) {
            reasons.add(messages.text("import.more", more));
        }
        return new Outcome(messages.text("import.done", report.imported(), report.sessions(), report.skipped(),
                report.problemCount()), reasons, false);
    }
}
