package dev.throughline.console;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.shell.Shell;
import dev.throughline.memory.Story;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What is in the window, in one language. Another language is another inside: see [#takeOver].
final class Inside implements AutoCloseable {

    private final Messages messages;
    private final Notices notices;
    private final WindowMemory memory;
    final Wiring wiring;
    private final Shell shell;

    Inside(ConsoleContext context, Tasks tasks, Host host, WindowMemory memory) {
        this.memory = memory;
        messages = new Messages(context.locale());
        notices = new Notices(messages);
        wiring = new Wiring(context, messages, notices, tasks, host);
        shell = wiring.shell();
    }

    void enter(Stage stage, double width, double height) {
        stage.setTitle(messages.text("window.title"));
        stage.setScene(shell.scene(width, height));
    }

    /// Goes on where the other one was: with the same customer and what was being written.
    void takeOver(Inside other) {
        String customer = other.wiring.open.handleProperty().get();
        String note = other.wiring.note.textProperty().get();
        if (customer != null) {
            wiring.open.storyProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends @Nullable Story> story, @Nullable Story before,
                        @Nullable Story now) {
                    story.removeListener(this);
                    wiring.note.textProperty().set(note);
                }
            });
            wiring.open.open(customer);
        }
    }

    /// Puts the cursor where the person starts typing.
    void focus() {
        shell.focusFirst();
    }

    /// Gets ready for the first keys; after the window is shown.
    void rehearse() {
        shell.rehearse();
    }

    void failed(RuntimeException reason) {
        notices.failed(reason);
    }

    void refresh() {
        wiring.shell.refresh();
    }

    WindowMemory remember(Stage stage) {
        return shell.remember(stage, memory);
    }

    @Override
    public void close() {
        shell.close();
        wiring.close();
    }
}
