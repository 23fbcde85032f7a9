package dev.throughline.console.inspector;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryType;
import java.time.Duration;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What can be done to several memories at once. Buttons say how many they concern.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class BulkView {

    private static final int[] DAYS = {7, 30, 90, 365};
    private static final int MOST_TAGS = 30;

    private final BulkViewModel model;
    private final Messages messages;
    @FXML private VBox card;
    @FXML private Label title;
    @FXML private Button deselect;
    @FXML private Label importanceNow;
    @FXML private Button demote;
    @FXML private Button promote;
    @FXML private Slider importance;
    @FXML private HBox presets;
    @FXML private FlowPane tags;
    @FXML private TextField newTag;
    @FXML private Label problem;
    @FXML private MenuButton type;
    @FXML private Button pin;
    @FXML private Button unpin;
    @FXML private Button archive;
    @FXML private Button restore;
    private boolean showing;

    public BulkView(BulkViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        deselect.setOnAction(_ -> model.deselect());
        iconOnly(demote, Icon.DEMOTE, "bulk.demote", model::demote);
        iconOnly(promote, Icon.PROMOTE, "bulk.promote", model::promote);
        importance.valueChangingProperty().subscribe(changing -> {
            if (!changing && !showing) {
                model.setImportance(importance.getValue());
            }
        });
        importance.valueProperty().subscribe(_ -> {
            if (!showing && !importance.isValueChanging()) {
                model.setImportance(importance.getValue());
            }
        });
        for (int days : DAYS) {
            presets.getChildren().add(preset(messages.text("inspector.keep.days", days),
                    messages.text("inspector.keep.days.name", days), () -> model.keepFor(Duration.ofDays(days))));
        }
        presets.getChildren().add(preset(messages.text("inspector.keep.never"),
                messages.text("inspector.keep.never.name"), model::keepForGood));
        newTag.setOnAction(_ -> {
            model.addTag(newTag.getText());
            newTag.clear();
        });
        for (MemoryType each : MemoryType.values()) {
            MenuItem item = new MenuItem(messages.word("memory-type", each));
            item.setOnAction(_ -> model.chooseType(each));
            type.getItems().add(item);
        }
        pin.setOnAction(_ -> model.pin());
        unpin.setOnAction(_ -> model.unpin());
        archive.setOnAction(_ -> model.archive());
        restore.setOnAction(_ -> model.restore());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.selection().addListener((ListChangeListener<Memory>) _ -> show());
        show();
    }

    private void show() {
        int count = model.selection().size();
        card.setVisible(count > 1);
        card.setManaged(count > 1);
        if (count < 2) {
            return;
        }
        showing = true;
        importance.setValue(model.selection().stream().mapToDouble(Memory::importance).average().orElse(0));
        showing = false;
        title.setText(messages.text("bulk.title", count));
        importanceNow.setText(model.importance());
        tags.getChildren().setAll(model.tags().entrySet().stream().limit(MOST_TAGS)
                .map(each -> chip(each, count)).toList());
        offer(pin, Icon.PIN, "bulk.pin", count - model.pinned());
        offer(unpin, Icon.PIN, "bulk.unpin", model.pinned());
        offer(archive, Icon.ARCHIVE, "bulk.archive", count - model.archived());
        offer(restore, Icon.RESTORE, "bulk.restore", model.archived());
    }

    private void offer(Button button, Icon icon, String key, long concerned) {
        button.setGraphic(icon.node());
        button.setText(messages.text(key, concerned));
        button.setVisible(concerned > 0);
        button.setManaged(concerned > 0);
    }

    /// A tag that all have stands by itself, one that some have with their number.
    private Button chip(Map.Entry<String, Long> tag, int count) {
        String name = tag.getKey();
        boolean all = tag.getValue() == count;
        Button chip = new Button(all ? name : messages.text("bulk.tag.some", name, tag.getValue(), count),
                Icon.CLEAR.node("chip-icon"));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("chip", "small");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        String hint = messages.text("bulk.tags.remove", name, tag.getValue());
        chip.setAccessibleText(hint);
        chip.setTooltip(new Tooltip(hint));
        chip.setOnAction(_ -> model.removeTag(name));
        return chip;
    }

    private Button preset(String text, String name, Runnable deed) {
        Button button = new Button(text);
        button.getStyleClass().addAll("small", "preset");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private void iconOnly(Button button, Icon icon, String key, Runnable deed) {
        button.setGraphic(icon.node());
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setOnAction(_ -> deed.run());
    }
}
