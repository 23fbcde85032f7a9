package dev.throughline.console.pack;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.PopOver;

/// Beside the recall box: copies the pack at once, or shows it first.
public final class PackButton extends SplitMenuButton {

    private final PackViewModel model;
    private final PopOver look = new PopOver();

    /// @param content the loaded [PackView]
    /// @param possible whether a customer is open
    public PackButton(PackViewModel model, Parent content, ObservableValue<Boolean> possible, Messages messages) {
        this.model = model;
        look.setContentNode(content);
        look.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        look.setDetachable(false);
        look.setAnimated(false);
        setGraphic(Icon.COPY.node());
        setAccessibleText(messages.text("pack.button"));
        setTooltip(new Tooltip(messages.text("pack.button")));
        getStyleClass().addAll("button-icon", "pack-button");
        setOnAction(_ -> model.copy());
        MenuItem first = new MenuItem(messages.text("pack.look"));
        first.setOnAction(_ -> look());
        getItems().add(first);
        disableProperty().bind(Bindings.createBooleanBinding(() -> !possible.getValue(), possible));
    }

    /// Makes the pack and shows it.
    public void look() {
        model.preview();
        if (getScene() != null) {
            look.show(this);
        }
    }
}
