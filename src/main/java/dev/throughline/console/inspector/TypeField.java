package dev.throughline.console.inspector;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryType;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What kind of thing is remembered.
final class TypeField {

    private final ComboBox<MemoryType> box;
    private boolean showing;

    TypeField(ComboBox<MemoryType> box, InspectorViewModel model, Messages messages) {
        this.box = box;
        box.getItems().setAll(MemoryType.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable MemoryType type) {
                return type == null ? "" : messages.word("memory-type", type);
            }

            @Override
            public MemoryType fromString(String text) {
                throw new UnsupportedOperationException("The box is not editable");
            }
        });
        box.valueProperty().subscribe(type -> {
            if (!showing && type != null) {
                model.chooseType(type);
            }
        });
    }

    void show(Memory memory) {
        showing = true;
        box.setValue(memory.type());
        showing = false;
    }
}
