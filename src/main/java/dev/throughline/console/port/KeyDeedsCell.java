package dev.throughline.console.port;

import dev.throughline.console.kit.Confirmation;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.AccessKey;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What can be done with a key. None of it can be undone, so each asks first.
final class KeyDeedsCell extends TableCell<AccessKey, AccessKey> {

    private final KeysViewModel model;
    private final Messages messages;
    private final HBox buttons = new HBox(4);

    KeyDeedsCell(KeysViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @Override
    protected void updateItem(@Nullable AccessKey key, boolean empty) {
        super.updateItem(key, empty);
        setText(null);
        buttons.getChildren().clear();
        if (key == null || empty) {
            setGraphic(null);
            return;
        }
        if (key.active()) {
            buttons.getChildren().addAll(
                    button("port-keys.rotate", "port-keys.rotate.of", "port-keys.rotate.sure", key, model::rotate),
                    button("port-keys.revoke", "port-keys.revoke.of", "port-keys.revoke.sure", key, model::revoke));
        } else {
            buttons.getChildren().add(button("port-keys.delete", "port-keys.delete.of", "port-keys.delete.sure", key, model::delete));
        }
        setGraphic(buttons);
    }

    private Button button(String wordKey, String nameKey, String sureKey, AccessKey key, Consumer<AccessKey> deed) {
        Button button = new Button(messages.text(wordKey));
        button.getStyleClass().addAll("flat", "small");
        button.setAccessibleText(messages.text(nameKey, key.name()));
        button.setOnAction(_ -> Confirmation.ask(button, messages.text(sureKey, key.name()),
                messages.text(wordKey), messages.text("port-keys.leave"), () -> deed.accept(key)));
        return button;
    }
}
