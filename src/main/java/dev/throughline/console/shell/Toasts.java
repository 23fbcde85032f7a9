package dev.throughline.console.shell;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Motion;
import dev.throughline.console.kit.Notice;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Problem;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The notices, one above the other over the status bar, the latest below. Each has its own time; a failure stays until
/// dismissed.
final class Toasts {

    private final VBox stack;
    private final Notices notices;
    private final Messages messages;
    private final Map<Notice, Toast> toasts = new HashMap<>();

    Toasts(VBox stack, Notices notices, Messages messages) {
        this.stack = stack;
        this.notices = notices;
        this.messages = messages;
        notices.shown().addListener((ListChangeListener<Notice>) _ -> show());
        show();
    }

    private void show() {
        toasts.entrySet().removeIf(each -> {
            boolean gone = !notices.shown().contains(each.getKey());
            if (gone) {
                each.getValue().end();
                stack.getChildren().remove(each.getValue());
            }
            return gone;
        });
        for (Notice notice : notices.shown()) {
            if (!toasts.containsKey(notice)) {
                Toast toast = toast(notice);
                toasts.put(notice, toast);
                stack.getChildren().add(toast);
                Motion.appear(toast);
            }
        }
        stack.setVisible(!toasts.isEmpty());
    }

    private Toast toast(Notice notice) {
        Toast toast = switch (notice) {
            case Notice.Done(String text, Runnable undo) -> done(notice, text, undo);
            case Notice.Failed(Problem problem) -> failed(problem);
        };
        toast.getChildren().add(close(notice));
        return toast;
    }

    private Toast done(Notice notice, String text, @Nullable Runnable undo) {
        Label said = new Label(text, Icon.GOOD.node("success"));
        said.setWrapText(true);
        Toast toast = new Toast(said, () -> notices.dismiss(notice));
        if (undo != null) {
            Button button = new Button(messages.text("action.undo"));
            button.getStyleClass().addAll("flat", "accent", "small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                notices.dismiss(notice);
                undo.run();
            });
            toast.getChildren().add(button);
        }
        return toast;
    }

    private Toast failed(Problem problem) {
        Label what = new Label(problem.what(), Icon.FAILURE.node("danger"));
        what.getStyleClass().add("strong");
        what.setWrapText(true);
        Label next = new Label(problem.next());
        next.setWrapText(true);
        Node text = new VBox(4, what, next);
        HBox.setHgrow(text, Priority.ALWAYS);
        Toast toast = new Toast(text, null);
        Button copy = new Button(messages.text("action.copy-details"));
        copy.getStyleClass().addAll("flat", "small");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, problem.detail())));
        toast.getChildren().add(copy);
        toast.getStyleClass().add("toast-failure");
        return toast;
    }

    private Button close(Notice notice) {
        Button close = new Button(null, Icon.CLEAR.node());
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setAccessibleText(messages.text("action.dismiss"));
        close.setOnAction(_ -> notices.dismiss(notice));
        return close;
    }

    /// One notice. Its time stands still while the pointer or the keyboard is on it.
    private static final class Toast extends HBox {

        private final @Nullable Countdown countdown;

        /// @param over what to do when its time is over, or null if it stays
        Toast(Node body, @Nullable Runnable over) {
            super(body);
            getStyleClass().add("toast");
            setAlignment(Pos.CENTER_LEFT);
            countdown = over == null ? null : new Countdown(hoverProperty().or(focusWithinProperty()), over);
        }

        void end() {
            if (countdown != null) {
                countdown.stop();
            }
        }
    }
}
