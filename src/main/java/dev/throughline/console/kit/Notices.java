package dev.throughline.console.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where the console speaks up. What is said stays until it has been read or is outdated, whatever is
/// said after it.
///
/// Undo takes back the latest change. So there is at most one notice that offers it: an older one goes when a newer
/// comes, and all go when something was undone.
public final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int MOST = 4;

    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnly = FXCollections.unmodifiableObservableList(shown);

    public Notices(Messages messages) {
        this.messages = messages;
    }

    /// The latest, until it is dismissed.
    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// All that stand, oldest first.
    public ObservableList<Notice> shown() {
        return readOnly;
    }

    public void done(String text) {
        say(new Notice.Done(text, null));
    }

    public void undoable(String text, Runnable undo) {
        withdrawUndo();
        say(new Notice.Done(text, undo));
    }

    /// Tells of a failure in plain words; the whole of it goes to the log.
    public void failed(RuntimeException reason) {
        LOG.warn("Told the desk of a failure", reason);
        say(new Notice.Failed(Problem.of(reason, messages)));
    }

    /// Takes away what offers to undo: something else would be undone by now.
    public void withdrawUndo() {
        shown.removeIf(notice -> notice instanceof Notice.Done done && done.undo() != null);
    }

    public void dismiss(Notice notice) {
        shown.removeIf(notice::equals);
        if (notice.equals(current.get())) {
            current.set(null);
        }
    }

    public void dismiss() {
        Notice latest = current.get();
        if (latest != null) {
            dismiss(latest);
        }
    }

    private void say(Notice notice) {
        shown.removeIf(each -> each.text().equals(notice.text()));
        if (shown.size() == MOST) {
            shown.remove(shown.stream().filter(Notice.Done.class::isInstance).findFirst().orElse(shown.getFirst()));
        }
        shown.add(notice);
        current.set(notice);
    }
}
