package dev.throughline.console.shell;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Screen;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What does not work as it should, above everything, as long as it lasts.
final class BannerPart {

    private final VBox banner;
    private final ObservableList<String> warnings;
    private final Navigation navigation;
    private final Messages messages;

    BannerPart(VBox banner, ObservableList<String> warnings, Navigation navigation, Messages messages) {
        this.banner = banner;
        this.warnings = warnings;
        this.navigation = navigation;
        this.messages = messages;
        warnings.addListener((ListChangeListener<String>) _ -> show());
        show();
    }

    private void show() {
        banner.getChildren().setAll(warnings.stream().map(this::row).toList());
        banner.setVisible(!warnings.isEmpty());
        banner.setManaged(!warnings.isEmpty());
    }

    private Node row(String sentence) {
        Label line = new Label(sentence, Icon.WARNING.node("banner-icon"));
        line.getStyleClass().add("banner-line");
        line.setWrapText(true);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        Button health = new Button(messages.text("banner.show-health"));
        health.getStyleClass().addAll("flat", "small");
        health.setMinWidth(Region.USE_PREF_SIZE);
        health.setOnAction(_ -> navigation.go(Screen.HEALTH));
        HBox row = new HBox(8, line, health);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
