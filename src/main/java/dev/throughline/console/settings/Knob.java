package dev.throughline.console.settings;

import dev.throughline.console.kit.Messages;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A weight: its name, a slider, and what its place means.
final class Knob extends HBox {

    private static final double STEPS = 20;

    private final Slider slider = new Slider();

    /// @param key of the name
    /// @param explainedKey of what the weight does
    /// @param most the slider's right end
    Knob(String key, String explainedKey, double most, DoubleProperty value, DoubleFunction<String> meaning,
            Messages messages) {
        getStyleClass().add("knob");
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("knob-name");
        name.setWrapText(true);
        Tooltip explained = new Tooltip(messages.text(explainedKey));
        name.setTooltip(explained);
        slider.setMax(most);
        slider.setBlockIncrement(most / STEPS);
        slider.setTooltip(explained);
        slider.setAccessibleHelp(explained.getText());
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().bindBidirectional(value);
        Label figure = new Label();
        figure.getStyleClass().addAll("meta", "figures", "knob-figure");
        figure.setWrapText(true);
        value.subscribe(now -> {
            figure.setText(meaning.apply(now.doubleValue()));
            slider.setAccessibleText(name.getText() + ", " + figure.getText());
        });
        name.setLabelFor(slider);
        getChildren().addAll(name, slider, figure);
    }

    /// Whether it cannot be turned.
    void fix(boolean fixed) {
        slider.setDisable(fixed);
    }
}
