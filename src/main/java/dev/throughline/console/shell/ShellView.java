package dev.throughline.console.shell;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.CommandButtons;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Screen;
import dev.throughline.settings.Theme;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame around the screens.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class ShellView {

    private final ShellViewModel model;
    private final Commands commands;
    private final Messages messages;
    private final Function<Screen, Parent> screenLoader;
    private final Function<Layer, Parent> layerLoader;
    private final Map<Screen, Parent> loaded = new EnumMap<>(Screen.class);
    @FXML private VBox banner;
    @FXML private VBox screens;
    @FXML private VBox bottom;
    @FXML private Button theme;
    @FXML private StackPane place;
    @FXML private VBox toasts;
    @FXML private StatusBar statusBar;
    @FXML private Label memories;
    @FXML private Label index;
    @FXML private Button port;
    @FXML private HBox running;
    @FXML private Button palette;
    @FXML private Button keys;
    @FXML private Button toggleList;
    @FXML private Button toggleContext;
    @FXML private StackPane overlay;
    private OverlayPart layers;

    /// @param screenLoader loads a screen when it is first gone to
    /// @param layerLoader loads what lies over the window when it is first shown
    public ShellView(ShellViewModel model, Function<Screen, Parent> screenLoader, Function<Layer, Parent> layerLoader) {
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
        this.screenLoader = screenLoader;
        this.layerLoader = layerLoader;
    }

    @FXML
    void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : Screen.values()) {
            if (screen == Screen.SETTINGS) {
                bottom.getChildren().addFirst(railButton(screen, group));
            } else {
                screens.getChildren().add(railButton(screen, group));
            }
        }
        model.navigation().screenProperty().subscribe(this::show);
        describeTheme();
        describeStatus();
        new BannerPart(banner, model.health().warnings(), model.navigation(), messages);
        new RunningPart(running, model.runningTasks(), messages);
        new Toasts(toasts, model.notices(), messages);
        layers = new OverlayPart(overlay, model.overlays(), layerLoader);
    }

    /// What is laid over the frame.
    OverlayPart layers() {
        return layers;
    }

    private ToggleButton railButton(Screen screen, ToggleGroup group) {
        Command command = switch (screen) {
            case DESK -> Command.SHOW_DESK;
            case GRAPH -> Command.SHOW_GRAPH;
            case JOURNAL -> Command.SHOW_JOURNAL;
            case PORT -> Command.SHOW_PORT;
            case HEALTH -> Command.SHOW_HEALTH;
            case SETTINGS -> Command.SHOW_SETTINGS;
        };
        ToggleButton button = new ToggleButton(messages.word("screen", screen));
        CommandButtons.dress(button, commands, command);
        button.setContentDisplay(ContentDisplay.TOP);
        button.setToggleGroup(group);
        button.getStyleClass().addAll("flat", "rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            commands.run(command);
        });
        model.navigation().screenProperty().subscribe(now -> button.setSelected(now == screen));
        return button;
    }

    private void show(Screen screen) {
        place.getChildren().setAll(loaded.computeIfAbsent(screen, screenLoader));
    }

    private void describeTheme() {
        CommandButtons.dress(theme, commands, Command.SWITCH_THEME);
        Tooltip hint = new Tooltip();
        hint.setOnShowing(_ -> hint.setText(theme.getAccessibleText() + "  " + commands.key(Command.SWITCH_THEME)));
        theme.setTooltip(hint);
        model.look().themeProperty().subscribe(now -> {
            theme.setGraphic(icon(now).node());
            theme.setAccessibleText(messages.text("theme.now", messages.word("theme", now)));
        });
    }

    private static Icon icon(Theme theme) {
        return switch (theme) {
            case AUTOMATIC -> Icon.AUTOMATIC;
            case LIGHT -> Icon.LIGHT;
            case DARK -> Icon.DARK;
            case CONTRAST_LIGHT, CONTRAST_DARK -> Icon.CONTRAST;
        };
    }

    private void describeStatus() {
        memories.textProperty().bind(model.health().memoriesProperty());
        index.textProperty().bind(model.health().indexProperty());
        CommandButtons.dress(port, commands, Command.SHOW_PORT);
        model.port().runningProperty().subscribe(_ -> describePort());
        model.port().addressProperty().subscribe(_ -> describePort());
        CommandButtons.dress(toggleList, commands, Command.TOGGLE_LIST);
        CommandButtons.dress(toggleContext, commands, Command.TOGGLE_CONTEXT);
        new StatusHints(palette, keys, commands, model.look(), messages);
        statusBar.leaveOut(List.of(keys, palette, index, memories, toggleList, toggleContext));
    }

    private void describePort() {
        boolean on = model.port().runningProperty().get();
        port.setText(on ? messages.text("status.port-on", model.port().addressProperty().get())
                : messages.text("status.port-off"));
        port.setAccessibleText(port.getText());
    }
}
