package dev.throughline.console.shell;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Theme;
import dev.throughline.console.kit.Themes;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame around the screens.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class ShellView {

    private final ShellViewModel model;
    private final Themes themes;
    private final Messages messages;
    private final Function<Screen, Parent> screenLoader;
    private final Map<Screen, Parent> loaded = new EnumMap<>(Screen.class);
    @FXML private VBox banner;
    @FXML private VBox screens;
    @FXML private Button theme;
    @FXML private StackPane place;
    @FXML private HBox toastRow;
    @FXML private Label memories;
    @FXML private Label index;
    @FXML private Button port;
    @FXML private HBox running;
    @FXML private Button toggleList;
    @FXML private Button toggleContext;

    /// @param screenLoader loads a screen when it is first gone to
    public ShellView(ShellViewModel model, Themes themes, Function<Screen, Parent> screenLoader) {
        this.model = model;
        this.themes = themes;
        this.messages = model.messages();
        this.screenLoader = screenLoader;
    }

    @FXML
    void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : Screen.values()) {
            screens.getChildren().add(railButton(screen, group));
        }
        model.navigation().screenProperty().subscribe(this::show);
        theme.setOnAction(_ -> themes.next());
        themes.themeProperty().subscribe(this::describe);
        memories.textProperty().bind(model.health().memoriesProperty());
        index.textProperty().bind(model.health().indexProperty());
        port.setOnAction(_ -> model.navigation().go(Screen.PORT));
        port.setGraphic(Icon.PORT.node());
        model.port().runningProperty().subscribe(_ -> describePort());
        model.port().addressProperty().subscribe(_ -> describePort());
        paneButton(toggleList, Command.TOGGLE_LIST, model.panes()::toggleList);
        paneButton(toggleContext, Command.TOGGLE_CONTEXT, model.panes()::toggleContext);
        model.health().warnings().addListener((ListChangeListener<String>) _ -> warn());
        warn();
        new RunningPart(running, model.runningTasks(), messages);
        new ToastPart(toastRow, model.notices(), messages);
    }

    private ToggleButton railButton(Screen screen, ToggleGroup group) {
        Command command = switch (screen) {
            case DESK -> Command.SHOW_DESK;
            case GRAPH -> Command.SHOW_GRAPH;
            case JOURNAL -> Command.SHOW_JOURNAL;
            case PORT -> Command.SHOW_PORT;
            case HEALTH -> Command.SHOW_HEALTH;
        };
        ToggleButton button = new ToggleButton(messages.word("screen", screen), command.icon().node());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setToggleGroup(group);
        button.getStyleClass().addAll("flat", "rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(command.hint(messages)));
        button.setAccessibleText(messages.word("command", command));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.navigation().go(screen);
        });
        model.navigation().screenProperty().subscribe(now -> button.setSelected(now == screen));
        return button;
    }

    private void paneButton(Button button, Command command, Runnable deed) {
        button.setGraphic(command.icon().node());
        button.setAccessibleText(messages.word("command", command));
        button.setTooltip(new Tooltip(command.hint(messages)));
        button.setOnAction(_ -> deed.run());
        button.disableProperty().bind(model.navigation().screenProperty().isNotEqualTo(Screen.DESK));
    }

    private void show(Screen screen) {
        place.getChildren().setAll(loaded.computeIfAbsent(screen, screenLoader));
    }

    private void describe(Theme now) {
        theme.setGraphic((switch (now) {
            case AUTOMATIC -> Icon.AUTOMATIC;
            case LIGHT -> Icon.LIGHT;
            case DARK -> Icon.DARK;
        }).node());
        String text = messages.text("theme.now", messages.word("theme", now));
        theme.setAccessibleText(text);
        theme.setTooltip(new Tooltip(text + "  " + Command.SWITCH_THEME.keys().getDisplayText()));
    }

    private void describePort() {
        boolean on = model.port().runningProperty().get();
        port.setText(on ? messages.text("status.port-on", model.port().addressProperty().get())
                : messages.text("status.port-off"));
    }

    private void warn() {
        banner.getChildren().clear();
        model.health().warnings().forEach(sentence -> {
            Label line = new Label(sentence, Icon.WARNING.node("banner-icon"));
            line.getStyleClass().add("banner-line");
            line.setWrapText(true);
            line.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(line, Priority.ALWAYS);
            Button health = new Button(messages.text("banner.show-health"));
            health.getStyleClass().addAll("flat", "small");
            health.setMinWidth(Region.USE_PREF_SIZE);
            health.setOnAction(_ -> model.navigation().go(Screen.HEALTH));
            HBox row = new HBox(8, line, health);
            row.setAlignment(Pos.CENTER_LEFT);
            banner.getChildren().add(row);
        });
        banner.setVisible(!banner.getChildren().isEmpty());
        banner.setManaged(!banner.getChildren().isEmpty());
    }
}
