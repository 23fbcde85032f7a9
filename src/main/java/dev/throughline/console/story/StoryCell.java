package dev.throughline.console.story;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One row of the timeline: a ticket, a day, the line between old and new, or an entry.
final class StoryCell extends ListCell<StoryRow> {

    private static final PseudoClass ARCHIVED = PseudoClass.getPseudoClass("archived");
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

    private final StoryViewModel model;
    private final ObservableValue<@Nullable ZoneId> zone;
    private final Messages messages;
    private final Times times;

    private final Label time = label("entry-time", "meta", "figures");
    private final Tooltip wholeTime = new Tooltip();
    private final Label speaker = label("entry-speaker");
    private final MarkedText text = new MarkedText();
    private final Label aside = label("meta", "entry-aside");
    private final HBox marks = new HBox(4);
    private final HBox entry = new HBox(time, speaker, new VBox(text, aside), marks);

    private final TicketLine ticket;
    private final Label dayName = label("meta", "day-name");
    private final HBox day = new HBox(dayName);
    private final Label sinceName = label("since-name");
    private final HBox since = new HBox(8, rule(), sinceName, rule());

    StoryCell(StoryViewModel model, ObservableValue<@Nullable ZoneId> zone, Messages messages, Times times) {
        this.model = model;
        this.zone = zone;
        this.messages = messages;
        this.times = times;
        ticket = new TicketLine(messages, times);
        getStyleClass().add("story-cell");
        setPrefWidth(0);
        time.setTooltip(wholeTime);
        time.setMinWidth(Region.USE_PREF_SIZE);
        speaker.setMinWidth(Region.USE_PREF_SIZE);
        text.getStyleClass().add("entry-text");
        aside.setWrapText(true);
        aside.managedProperty().bind(aside.visibleProperty());
        HBox.setHgrow(entry.getChildren().get(2), Priority.ALWAYS);
        marks.getStyleClass().add("entry-marks");
        marks.setMinWidth(Region.USE_PREF_SIZE);
        entry.getStyleClass().add("entry");
        entry.setAlignment(Pos.TOP_LEFT);
        ticket.getStyleClass().add("ticket-separator");
        day.getStyleClass().add("day-separator");
        since.getStyleClass().add("since-separator");
        since.setAlignment(Pos.CENTER_LEFT);
        model.asideProperty().subscribe(_ -> showAside());
    }

    private static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("since-rule");
        HBox.setHgrow(rule, Priority.ALWAYS);
        return rule;
    }

    @Override
    protected void updateItem(@Nullable StoryRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        pseudoClassStateChanged(ARCHIVED, false);
        setMouseTransparent(!(row instanceof StoryRow.Entry));
        markFresh();
        switch (empty ? null : row) {
            case null -> put(null, null);
            case StoryRow.Ticket separator -> {
                ticket.show(separator);
                put(ticket, ticket.words());
            }
            case StoryRow.Day(Instant start) -> {
                dayName.setText(times.dayWord(start));
                put(day, dayName.getText());
            }
            case StoryRow.Since(boolean above) -> {
                sinceName.setText(messages.text(above ? "story.since-above" : "story.since"));
                put(since, sinceName.getText());
            }
            case StoryRow.Entry(Memory memory, Speaker who) -> {
                show(memory, who);
                put(entry, messages.text("story.entry", times.whole(memory.eventTime()), who.name(), memory.content()));
            }
        }
    }

    private void put(@Nullable Node graphic, @Nullable String words) {
        setGraphic(graphic);
        setAccessibleText(words);
    }

    /// Whether this came in a moment ago.
    void markFresh() {
        pseudoClassStateChanged(FRESH,
                getItem() instanceof StoryRow.Entry(Memory memory, _) && model.fresh().contains(memory.id()));
    }

    private void show(Memory memory, Speaker who) {
        time.setText(times.clock(memory.eventTime()));
        ZoneId elsewhere = zone.getValue();
        wholeTime.setText(elsewhere == null ? times.whole(memory.eventTime()) : messages.text("story.times",
                times.whole(memory.eventTime()), times.wholeAt(memory.eventTime(), elsewhere)));
        speaker.setText(who.name());
        speaker.getStyleClass().removeIf(name -> name.startsWith("speaker-"));
        speaker.getStyleClass().add("speaker-" + who.role().name().toLowerCase(Locale.ROOT));
        text.show(memory.content());
        showMarks(memory);
        showAside();
    }

    private void showMarks(Memory memory) {
        marks.getChildren().clear();
        if (memory.type() != MemoryType.EPISODIC) {
            marks.getChildren().add(badge(messages.word("memory-type", memory.type())));
        }
        boolean live = memory.liveAt(times.now());
        if (!live) {
            pseudoClassStateChanged(ARCHIVED, true);
            marks.getChildren().add(badge(memory.state() == MemoryState.ACTIVE
                    ? messages.text("story.expired") : messages.word("memory-state", memory.state())));
        }
        if (memory.flagged()) {
            marks.getChildren().add(mark(Icon.FLAG.node("mark-icon", "warning"), messages.text("story.doubted")));
        }
        if (memory.expires() != null && live) {
            marks.getChildren().add(mark(Icon.CLOCK.node("mark-icon"),
                    messages.text("inspector.keeps.until", times.day(memory.expires()))));
        }
        if (memory.pinned()) {
            marks.getChildren().add(mark(Icon.PIN.node("mark-icon"), messages.text("edit.pinned")));
        }
    }

    private void showAside() {
        StoryViewModel.Aside why = model.asideProperty().get();
        boolean mine = why != null && getItem() instanceof StoryRow.Entry(Memory memory, _)
                && memory.id().equals(why.id());
        aside.setText(mine ? why.sentence() : "");
        aside.setVisible(mine);
    }

    private static Node mark(Node icon, String meaning) {
        Label mark = new Label(null, icon);
        mark.setTooltip(new Tooltip(meaning));
        return mark;
    }

    private static Label badge(String word) {
        Label badge = label("badge");
        badge.setText(word);
        return badge;
    }
}
