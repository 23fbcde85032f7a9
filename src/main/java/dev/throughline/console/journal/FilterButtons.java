package dev.throughline.console.journal;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One of a few, as buttons side by side of which one is always pressed.
final class FilterButtons<E extends Enum<E>> {

    private final Map<E, ToggleButton> buttons;

    /// @param name what is chosen, for those who do not see that the buttons stand together
    FilterButtons(HBox row, E[] values, Function<E, String> word, Consumer<E> choose, String name) {
        buttons = new EnumMap<>(values[0].getDeclaringClass());
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < values.length; i++) {
            E value = values[i];
            ToggleButton button = new ToggleButton(word.apply(value));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().addAll("small",
                    i == 0 ? "left-pill" : i == values.length - 1 ? "right-pill" : "center-pill");
            button.setAccessibleText(name + ": " + button.getText());
            button.setOnAction(_ -> {
                button.setSelected(true);
                choose.accept(value);
            });
            buttons.put(value, button);
            row.getChildren().add(button);
        }
    }

    void follow(ObservableValue<E> chosen) {
        chosen.subscribe(value -> buttons.forEach((each, button) -> button.setSelected(each == value)));
    }
}
