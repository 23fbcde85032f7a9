package dev.throughline.console.shell;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.RunningTask;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// What runs longer than a moment, in the status bar: name, figures, bar, cancel.
final class RunningPart {

    private static final Duration MOMENT = Duration.millis(400);
    private static final int SHOWN = 2;

    private final HBox box;
    private final ObservableList<RunningTask> tasks;
    private final Messages messages;
    private final PauseTransition moment = new PauseTransition(MOMENT);

    RunningPart(HBox box, ObservableList<RunningTask> tasks, Messages messages) {
        this.box = box;
        this.tasks = tasks;
        this.messages = messages;
        box.setUserData(tasks); // a filtered list is held by its source only weakly
        moment.setOnFinished(_ -> show());
        tasks.addListener((ListChangeListener<RunningTask>) _ -> changed());
    }

    private void changed() {
        if (tasks.isEmpty()) {
            moment.stop();
            show();
        } else if (box.getChildren().isEmpty()) {
            moment.play();
        } else {
            show();
        }
    }

    private void show() {
        box.getChildren().setAll(tasks.stream().limit(SHOWN).map(this::part).toList());
    }

    private Node part(RunningTask task) {
        Label name = new Label();
        name.getStyleClass().addAll("meta", "figures");
        Runnable describe = () -> name.setText(task.doneProperty().get() == 0 ? messages.text(task.titleKey())
                : messages.text("status.task-at", messages.text(task.titleKey()), task.doneProperty().get(),
                        Math.round(task.rateProperty().get())));
        describe.run();
        task.doneProperty().subscribe(describe);
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("status-progress");
        bar.setFocusTraversable(false);
        bar.progressProperty().bind(task.progressProperty());
        Button cancel = new Button(null, Icon.CLEAR.node());
        cancel.getStyleClass().addAll("flat", "button-icon", "status-button");
        String text = messages.text("status.cancel", messages.text(task.titleKey()));
        cancel.setAccessibleText(text);
        cancel.setTooltip(new Tooltip(text));
        cancel.setOnAction(_ -> {
            task.cancel();
            cancel.setDisable(true);
            name.setText(messages.text("status.stopping", messages.text(task.titleKey())));
        });
        HBox part = new HBox(8, name, bar, cancel);
        part.setAlignment(Pos.CENTER_LEFT);
        return part;
    }
}
