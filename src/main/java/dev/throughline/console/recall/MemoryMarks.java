package dev.throughline.console.recall;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How a memory stands, in a few badges: its kind if it is no event, whether it is gone, doubted, pinned, or leaves on
/// a day.
final class MemoryMarks extends HBox {

    private final Messages messages;
    private final Times times;

    MemoryMarks(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
        getStyleClass().add("memory-marks");
    }

    void show(Memory memory) {
        getChildren().clear();
        Instant expires = memory.expires();
        if (memory.state() != MemoryState.ACTIVE) {
            badge(messages.word("memory-state", memory.state()));
        } else if (memory.expiredAt(times.now())) {
            badge(messages.text("recall.expired"));
        } else if (expires != null) {
            badge(messages.text("recall.keeps-until", times.day(expires)));
        }
        if (memory.type() != MemoryType.EPISODIC) {
            badge(messages.word("memory-type", memory.type()));
        }
        if (memory.flagged()) {
            badge(messages.text("recall.doubted"), Icon.FLAG.node("mark-icon", "warning"));
        }
        if (memory.pinned()) {
            badge(messages.text("recall.pinned"), Icon.PIN.node("mark-icon"));
        }
    }

    private void badge(String word, Node... picture) {
        Label badge = new Label(word, picture.length == 0 ? null : picture[0]);
        badge.getStyleClass().add("badge");
        badge.setMinWidth(0);
        getChildren().add(badge);
    }
}
