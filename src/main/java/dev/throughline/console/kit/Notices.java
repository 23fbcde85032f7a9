package dev.throughline.console.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where the console speaks up. Keeps the latest notice; the shell shows it.
public final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>();

    public Notices(Messages messages) {
        this.messages = messages;
    }

    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public void done(String text) {
        current.set(new Notice.Done(text, null));
    }

    public void undoable(String text, Runnable undo) {
        current.set(new Notice.Done(text, undo));
    }

    /// Tells of a failure in plain words; the whole of it goes to the log.
    public void failed(RuntimeException reason) {
        LOG.warn("Told the desk of a failure", reason);
        current.set(new Notice.Failed(Problem.of(reason, messages)));
    }

    public void dismiss() {
        current.set(null);
    }
}
