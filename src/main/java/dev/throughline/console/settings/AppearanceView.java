package dev.throughline.console.settings;

import atlantafx.base.controls.ToggleSwitch;
import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Look;
import dev.throughline.console.kit.Messages;
import dev.throughline.settings.Theme;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Theme, text size, language, single keys and movement.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class AppearanceView {

    private final AppearanceViewModel model;
    private final Commands commands;
    private final Messages messages;
    @FXML private FlowPane themes;
    @FXML private Label textKeys;
    @FXML private FlowPane sizes;
    @FXML private FlowPane languages;
    @FXML private ToggleSwitch singleKeys;
    @FXML private Label singleKeysExplained;
    @FXML private ToggleSwitch reducedMotion;

    public AppearanceView(AppearanceViewModel model, Commands commands, Messages messages) {
        this.model = model;
        this.commands = commands;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        Look look = model.look();
        choices(themes, List.of(Theme.values()), theme -> messages.word("theme", theme), look.themeProperty(),
                look.themeProperty()::set);
        choices(sizes, Look.TEXT_SIZES, percent -> messages.text("appearance.text.percent", percent),
                look.textSizeProperty().asObject(), percent -> look.textSizeProperty().set(percent));
        choices(languages, List.of(Language.values()), language -> messages.word("language", language),
                new javafx.beans.property.SimpleObjectProperty<>(model.language()), model::speak);
        commands.keymap().changesProperty().subscribe(_ -> textKeys.setText(messages.text("appearance.text.explained",
                commands.key(Command.BIGGER_TEXT), commands.key(Command.SMALLER_TEXT),
                commands.key(Command.USUAL_TEXT))));
        singleKeys.selectedProperty().bindBidirectional(look.singleKeysProperty());
        singleKeysExplained.setText(messages.text("appearance.single-keys.explained", signs()));
        reducedMotion.selectedProperty().bindBidirectional(look.reducedMotionProperty());
    }

    /// All signs with what they do, for instance `? All keys`.
    private String signs() {
        return String.join(", ", Stream.of(Command.values()).filter(command -> !command.sign().isEmpty())
                .map(command -> command.sign() + " " + commands.words(command)).toList());
    }

    private static <T> void choices(FlowPane place, List<T> values, Function<T, String> words,
            ObservableValue<T> now, Consumer<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioButton button = new RadioButton(words.apply(value));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.selectedProperty().subscribe((_, selected) -> {
                if (selected) {
                    chosen.accept(value);
                }
            });
            now.subscribe(current -> {
                if (value.equals(current)) {
                    button.setSelected(true);
                }
            });
            place.getChildren().add(button);
        }
        place.getProperties().put("shown", now); // what is only looked at through a binding would be forgotten
    }
}
