package dev.throughline.console.inspector;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Memory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How long it is kept: presets, for good, or to a day.
final class KeepField {

    private static final List<Integer> PRESET_DAYS = List.of(7, 30, 90, 365);

    private final Label state;
    private final DatePicker until;
    private final Messages messages;
    private final Times times;
    private boolean showing;

    KeepField(Label state, HBox presets, DatePicker until, InspectorViewModel model, Messages messages, Times times) {
        this.state = state;
        this.until = until;
        this.messages = messages;
        this.times = times;
        for (int days : PRESET_DAYS) {
            presets.getChildren().add(preset(messages.text("inspector.keep.days", days),
                    messages.text("inspector.keep.days.name", days), () -> model.keepFor(Duration.ofDays(days))));
        }
        presets.getChildren().add(preset(messages.text("inspector.keep.never"),
                messages.text("inspector.keep.never.name"), model::keepForGood));
        until.setEditable(false);
        until.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : times.day(times.endOf(day));
            }

            @Override
            public @Nullable LocalDate fromString(String text) {
                return null;
            }
        });
        until.valueProperty().subscribe(day -> {
            if (!showing && day != null) {
                model.keepUntil(day);
            }
        });
    }

    private static Button preset(String word, String name, Runnable deed) {
        Button button = new Button(word);
        button.getStyleClass().addAll("small", "preset");
        button.setAccessibleText(name);
        button.setOnAction(_ -> deed.run());
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    void show(Memory memory) {
        showing = true;
        LocalDate day = memory.expires() == null ? null : times.date(memory.expires());
        until.setValue(day);
        state.setText(memory.expires() == null ? messages.text("inspector.keeps.good")
                : messages.text("inspector.keeps.until", times.day(memory.expires())));
        showing = false;
    }
}
