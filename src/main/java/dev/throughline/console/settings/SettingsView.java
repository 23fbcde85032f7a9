package dev.throughline.console.settings;

import dev.throughline.console.kit.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The settings screen: its sections at the left, the chosen one beside them.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class SettingsView {

    private final SettingsViewModel model;
    private final Messages messages;
    private final Function<Class<?>, Parent> loader;
    private final Map<SettingsSection, Parent> loaded = new EnumMap<>(SettingsSection.class);
    @FXML private ListView<SettingsSection> sections;
    @FXML private StackPane place;

    /// @param loader loads a section's view when it is first gone to
    public SettingsView(SettingsViewModel model, Messages messages, Function<Class<?>, Parent> loader) {
        this.model = model;
        this.messages = messages;
        this.loader = loader;
    }

    @FXML
    void initialize() {
        sections.getItems().setAll(SettingsSection.values());
        sections.setCellFactory(_ -> new SectionCell());
        sections.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.sectionProperty().set(chosen);
            }
        });
        model.sectionProperty().subscribe(this::show);
    }

    private void show(SettingsSection section) {
        sections.getSelectionModel().select(section);
        place.getChildren().setAll(loaded.computeIfAbsent(section, each -> loader.apply(view(each))));
    }

    private static Class<?> view(SettingsSection section) {
        return switch (section) {
            case APPEARANCE -> AppearanceView.class;
            case KEYS -> KeysView.class;
            case RANKING -> RankingView.class;
            case FADING -> FadingView.class;
            case DATA -> DataView.class;
        };
    }

    private final class SectionCell extends ListCell<SettingsSection> {

        SectionCell() {
            getStyleClass().add("section-cell");
        }

        @Override
        protected void updateItem(@Nullable SettingsSection section, boolean empty) {
            super.updateItem(section, empty);
            setText(section == null || empty ? null : messages.word("settings-section", section));
            setGraphic(section == null || empty ? null : section.icon().node());
        }
    }
}
