package dev.throughline.console.story;

import dev.throughline.console.desk.TicketWords;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.console.recall.Highlight;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One row of the timeline: a separator, a day or an entry.
final class StoryCell extends ListCell<StoryRow> {

    private static final PseudoClass ARCHIVED = PseudoClass.getPseudoClass("archived");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Messages messages;
    private final Times times;
    private final TicketWords words;
    private final ObservableValue<@Nullable Highlight> highlight;

    private final Label time = label("entry-time", "meta", "figures");
    private final Tooltip wholeTime = new Tooltip();
    private final Label speaker = label("entry-speaker");
    private final MarkedText text = new MarkedText();
    private final HBox marks = new HBox(4);
    private final HBox entry = new HBox(time, speaker, text, marks);

    private final Label ticketName = label("ticket-name");
    private final Label ticketStatus = label("ticket-status");
    private final Label ticketTitle = label("ticket-title", "meta");
    private final HBox ticket = new HBox(8, ticketName, ticketStatus, ticketTitle);

    private final Label dayName = label("meta", "day-name");
    private final HBox day = new HBox(dayName);

    /// @param highlight what was found in a memory that a recall led to; null for nothing
    StoryCell(Messages messages, Times times, ObservableValue<@Nullable Highlight> highlight) {
        this.messages = messages;
        this.times = times;
        this.highlight = highlight;
        highlight.subscribe(_ -> mark());
        words = new TicketWords(messages);
        getStyleClass().add("story-cell");
        setPrefWidth(0);
        time.setTooltip(wholeTime);
        time.setMinWidth(Region.USE_PREF_SIZE);
        speaker.setMinWidth(Region.USE_PREF_SIZE);
        text.getStyleClass().add("entry-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        marks.getStyleClass().add("entry-marks");
        marks.setMinWidth(Region.USE_PREF_SIZE);
        entry.getStyleClass().add("entry");
        entry.setAlignment(Pos.TOP_LEFT);
        ticket.getStyleClass().add("ticket-separator");
        ticket.setAlignment(Pos.BASELINE_LEFT);
        ticketName.setMinWidth(Region.USE_PREF_SIZE);
        ticketStatus.setMinWidth(Region.USE_PREF_SIZE);
        day.getStyleClass().add("day-separator");
    }

    private static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    @Override
    protected void updateItem(@Nullable StoryRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        pseudoClassStateChanged(ARCHIVED, false);
        setMouseTransparent(!(row instanceof StoryRow.Entry));
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case StoryRow.Ticket separator -> show(separator);
            case StoryRow.Day(var start) -> {
                dayName.setText(times.day(start));
                setAccessibleText(dayName.getText());
                setGraphic(day);
            }
            case StoryRow.Entry(Memory memory, Speaker who) -> show(memory, who);
        }
    }

    private void show(StoryRow.Ticket separator) {
        String date = times.day(separator.start());
        if (separator.session() == null) {
            ticketName.setText(messages.text("story.outside", date));
            ticketStatus.setText("");
            ticketTitle.setText("");
        } else {
            ticketName.setText(messages.text("story.ticket-on", words.name(separator.session()), date));
            ticketStatus.setText(words.status(separator.session()));
            ticketTitle.setText(words.title(separator.session()));
            ticketStatus.pseudoClassStateChanged(OPEN, separator.session().open());
        }
        ticketStatus.setVisible(separator.session() != null);
        ticketStatus.setManaged(separator.session() != null);
        setAccessibleText(String.join(", ", ticketName.getText(), ticketStatus.getText(), ticketTitle.getText()));
        setGraphic(ticket);
    }

    private void show(Memory memory, Speaker who) {
        time.setText(times.clock(memory.eventTime()));
        wholeTime.setText(times.whole(memory.eventTime()));
        speaker.setText(who.name());
        speaker.getStyleClass().removeIf(name -> name.startsWith("speaker-"));
        speaker.getStyleClass().add("speaker-" + who.role().name().toLowerCase(Locale.ROOT));
        mark();
        marks.getChildren().clear();
        if (memory.type() != MemoryType.EPISODIC) {
            marks.getChildren().add(badge(messages.word("memory-type", memory.type())));
        }
        if (memory.state() != MemoryState.ACTIVE || memory.expiredAt(times.now())) {
            pseudoClassStateChanged(ARCHIVED, true);
            marks.getChildren().add(badge(memory.state() == MemoryState.ACTIVE
                    ? messages.text("story.expired") : messages.word("memory-state", memory.state())));
        }
        if (memory.flagged()) {
            marks.getChildren().add(Icon.FLAG.node("mark-icon", "warning"));
        }
        if (memory.pinned()) {
            marks.getChildren().add(Icon.PIN.node("mark-icon"));
        }
        setAccessibleText(messages.text("story.entry", times.whole(memory.eventTime()), who.name(), memory.content()));
        setGraphic(entry);
    }

    private void mark() {
        if (getItem() instanceof StoryRow.Entry(Memory memory, _)) {
            Highlight found = highlight.getValue();
            text.show(memory.content(), found == null ? List.of() : found.in(memory));
        }
    }

    private static Label badge(String word) {
        Label badge = label("badge");
        badge.setText(word);
        return badge;
    }
}
