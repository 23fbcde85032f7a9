package dev.throughline.console.shell;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notice;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Problem;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The latest notice, floating above the status bar. What was done goes by itself; a failure stays until dismissed.
final class ToastPart {

    private static final Duration STAY = Duration.seconds(7);

    private final HBox row;
    private final Notices notices;
    private final Messages messages;
    private final PauseTransition stay = new PauseTransition(STAY);

    ToastPart(HBox row, Notices notices, Messages messages) {
        this.row = row;
        this.notices = notices;
        this.messages = messages;
        stay.setOnFinished(_ -> notices.dismiss());
        row.hoverProperty().subscribe(hover -> {
            if (hover) {
                stay.stop();
            } else if (notices.currentProperty().get() instanceof Notice.Done) {
                stay.playFromStart();
            }
        });
        notices.currentProperty().subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        stay.stop();
        row.getChildren().clear();
        row.setVisible(notice != null);
        switch (notice) {
            case null -> { }
            case Notice.Done(String text, Runnable undo) -> {
                row.getChildren().add(done(text, undo));
                stay.playFromStart();
            }
            case Notice.Failed(Problem problem) -> row.getChildren().add(failed(problem));
        }
    }

    private HBox done(String text, @Nullable Runnable undo) {
        HBox toast = toast(new Label(text, Icon.GOOD.node("success")));
        if (undo != null) {
            Button button = new Button(messages.text("action.undo"));
            button.getStyleClass().addAll("flat", "accent", "small");
            button.setOnAction(_ -> {
                notices.dismiss();
                undo.run();
            });
            toast.getChildren().add(1, button);
        }
        return toast;
    }

    private HBox failed(Problem problem) {
        Label what = new Label(problem.what(), Icon.FAILURE.node("danger"));
        what.getStyleClass().add("strong");
        what.setWrapText(true);
        Label next = new Label(problem.next());
        next.setWrapText(true);
        HBox toast = toast(new VBox(4, what, next));
        Button copy = new Button(messages.text("action.copy-details"));
        copy.getStyleClass().addAll("flat", "small");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, problem.detail())));
        toast.getChildren().add(1, copy);
        toast.getStyleClass().add("toast-failure");
        return toast;
    }

    private HBox toast(javafx.scene.Node body) {
        Button close = new Button(null, Icon.CLEAR.node());
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setAccessibleText(messages.text("action.dismiss"));
        close.setOnAction(_ -> notices.dismiss());
        HBox toast = new HBox(body, close);
        toast.getStyleClass().add("toast");
        toast.setAlignment(Pos.CENTER_LEFT);
        return toast;
    }
}
