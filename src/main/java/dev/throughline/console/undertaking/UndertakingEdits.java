package dev.throughline.console.undertaking;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.kit.Job;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Actor;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import java.util.function.Supplier;

/// Puts right what was tried and promised: saved at once, told in a notice that offers to take it back.
public final class UndertakingEdits {

    private final MemoryService service;
    private final Edits edits;
    private final Tasks tasks;
    private final Notices notices;
    private final Messages messages;

    public UndertakingEdits(MemoryService service, Edits edits, Tasks tasks, Notices notices, Messages messages) {
        this.service = service;
        this.edits = edits;
        this.tasks = tasks;
        this.notices = notices;
        this.messages = messages;
    }

    /// @param doneKey message key of what to say when it is done
    Job<Undertaking> correct(Undertaking undertaking, String doneKey) {
        return run(() -> service.undertakings().correct(Actor.console(), undertaking), doneKey);
    }

    Job<Undertaking> note(MemoryId source, Kind kind, String text) {
        return run(() -> service.undertakings().note(Actor.console(), source, kind, text),
                kind == Kind.TRIED ? "undertaking.noted-tried" : "undertaking.noted-promised");
    }

    private Job<Undertaking> run(Supplier<Undertaking> deed, String doneKey) {
        return tasks.run("task.save", _ -> {
            Undertaking done = deed.get();
            tasks.later(() -> notices.undoable(messages.text(doneKey), edits::undo));
            return done;
        });
    }
}
