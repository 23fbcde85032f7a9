package dev.throughline.console.recall;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// How a memory stands, in a few badges: its kind if it is no event, whether it is gone, doubted, pinned, or leaves on
/// a day.
final class MemoryMarks extends HBox {

    /// @param style of the icon
    private record Mark(String word, @Nullable Icon icon, List<String> style) {

        Mark(String word) {
            this(word, null, List.of());
        }

        Mark(String word, Icon icon, String... style) {
            this(word, icon, List.of(style));
        }
    }

    private final Messages messages;
    private final Times times;
    private List<Mark> shown = List.of();

    MemoryMarks(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
        getStyleClass().add("memory-marks");
    }

    void show(Memory memory) {
        List<Mark> fresh = marks(memory);
        if (!fresh.equals(shown)) {
            shown = fresh;
            getChildren().setAll(fresh.stream().map(MemoryMarks::badge).toList());
        }
    }

    private List<Mark> marks(Memory memory) {
        List<Mark> marks = new ArrayList<>();
        Instant expires = memory.expires();
        if (memory.state() != MemoryState.ACTIVE) {
            marks.add(new Mark(messages.word("memory-state", memory.state())));
        } else if (memory.expiredAt(times.now())) {
            marks.add(new Mark(messages.text("recall.expired")));
        } else if (expires != null) {
            marks.add(new Mark(messages.text("recall.keeps-until", times.day(expires))));
        }
        if (memory.type() != MemoryType.EPISODIC) {
            marks.add(new Mark(messages.word("memory-type", memory.type())));
        }
        if (memory.flagged()) {
            marks.add(new Mark(messages.text("recall.doubted"), Icon.FLAG, "mark-icon", "warning"));
        }
        if (memory.pinned()) {
            marks.add(new Mark(messages.text("recall.pinned"), Icon.PIN, "mark-icon"));
        }
        return marks;
    }

    private static Label badge(Mark mark) {
        Label badge = new Label(mark.word(),
                mark.icon() == null ? null : mark.icon().node(mark.style().toArray(String[]::new)));
        badge.getStyleClass().add("badge");
        badge.setMinWidth(0);
        return badge;
    }
}
