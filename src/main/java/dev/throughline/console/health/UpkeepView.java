package dev.throughline.console.health;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Health;
import dev.throughline.memory.Upkeep.SelfCheck;
import java.io.File;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Self-check and backup, at the foot of the health screen.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class UpkeepView {

    private static final double MIB = 1024 * 1024;

    private final UpkeepViewModel model;
    private final HealthViewModel health;
    private final Messages messages;
    private final Times times;
    @FXML private Label checked;
    @FXML private VBox findings;
    @FXML private Button check;
    @FXML private Button repair;
    @FXML private Label backedUp;
    @FXML private Label problem;
    @FXML private Button backup;

    public UpkeepView(UpkeepViewModel model, HealthViewModel health, Messages messages, Times times) {
        this.model = model;
        this.health = health;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        check.setOnAction(_ -> model.check());
        repair.setOnAction(_ -> model.repair());
        backup.setOnAction(_ -> choosePlace());
        check.disableProperty().bind(model.busyProperty());
        repair.disableProperty().bind(model.busyProperty());
        backup.disableProperty().bind(model.busyProperty());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.checkedProperty().subscribe(this::show);
        health.healthProperty().subscribe(this::show);
    }

    private void show(@Nullable SelfCheck result) {
        findings.getChildren().clear();
        repair.setVisible(model.repairable());
        repair.setManaged(model.repairable());
        if (result == null) {
            checked.setText(messages.text("upkeep.unchecked"));
            return;
        }
        checked.setText(messages.text(result.findings().isEmpty() ? "upkeep.sound" : "upkeep.faults",
                times.whole(result.time()), result.looked()));
        result.findings().forEach(finding -> {
            Label line = new Label(model.sentence(finding), Icon.WARNING.node("warning"));
            line.getStyleClass().add("verdict-line");
            line.setWrapText(true);
            findings.getChildren().add(line);
        });
    }

    private void show(@Nullable Health now) {
        backedUp.setText(now == null || now.backup() == null ? messages.text("upkeep.no-backup")
                : messages.text("upkeep.last-backup", times.whole(now.backup().time()), now.backup().file(),
                        now.backup().bytes() / MIB));
    }

    private void choosePlace() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("upkeep.backup.where"));
        chooser.setInitialFileName("throughline-" + times.today() + ".db");
        File chosen = chooser.showSaveDialog(backup.getScene().getWindow());
        if (chosen != null) {
            model.backup(chosen.toPath());
        }
    }
}
