package dev.throughline.console.story;

import dev.throughline.console.kit.FacedCell;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.console.recall.Highlight;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One row of the timeline: a ticket, a day, the line between old and new, or an entry.
final class StoryCell extends FacedCell<StoryRow> {

    private static final PseudoClass ARCHIVED = PseudoClass.getPseudoClass("archived");
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");
    private static final Map<Speaker.Role, PseudoClass> SPEAKERS = Map.of(
            Speaker.Role.CUSTOMER, PseudoClass.getPseudoClass("customer"),
            Speaker.Role.AGENT, PseudoClass.getPseudoClass("agent"));

    private final StoryViewModel model;
    private final ObservableValue<@Nullable ZoneId> zone;
    private final ObservableValue<@Nullable Highlight> highlight;
    private final Messages messages;
    private final Times times;

    private final Label time = label("entry-time", "meta", "figures");
    private final Tooltip wholeTime = new Tooltip();
    private final Label speaker = label("entry-speaker");
    private final MarkedText text = new MarkedText();
    private final Label aside = label("meta", "entry-aside");
    private final Label type = label("badge");
    private final Label state = label("badge");
    private final Label doubted;
    private final Label keeps;
    private final Label pinned;
    private final HBox marks;
    private final HBox entry;

    private final TicketLine ticket;
    private final Label dayName = label("meta", "day-name");
    private final HBox day = new HBox(dayName);
    private final Label sinceName = label("since-name");
    private final HBox since = new HBox(8, rule(), sinceName, rule());

    /// @param highlight what was found in a memory that a recall led to; null for nothing
    StoryCell(StoryViewModel model, ObservableValue<@Nullable ZoneId> zone,
            ObservableValue<@Nullable Highlight> highlight, Messages messages, Times times) {
        this.model = model;
        this.zone = zone;
        this.highlight = highlight;
        this.messages = messages;
        this.times = times;
        ticket = new TicketLine(messages, times);
        doubted = mark(Icon.FLAG.node("mark-icon", "warning"), messages.text("story.doubted"));
        keeps = mark(Icon.CLOCK.node("mark-icon"), "");
        pinned = mark(Icon.PIN.node("mark-icon"), messages.text("edit.pinned"));
        marks = new HBox(4, type, state, doubted, keeps, pinned);
        marks.getChildren().forEach(mark -> mark.managedProperty().bind(mark.visibleProperty()));
        VBox said = new VBox(text, aside);
        said.getStyleClass().add("entry-said");
        HBox.setHgrow(said, Priority.ALWAYS);
        entry = new HBox(time, speaker, said, marks);
        highlight.subscribe(_ -> showText());
        getStyleClass().add("story-cell");
        time.setTooltip(wholeTime);
        time.setMinWidth(Region.USE_PREF_SIZE);
        speaker.setMinWidth(Region.USE_PREF_SIZE);
        text.getStyleClass().add("entry-text");
        aside.setWrapText(true);
        aside.managedProperty().bind(aside.visibleProperty());
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
        setMouseTransparent(!(row instanceof StoryRow.Entry));
        markFresh();
        switch (empty ? null : row) {
            case null -> put(null, null);
            case StoryRow.Ticket separator -> {
                ticket.show(separator);
                put(ticket, ticket.words());
            }
            case StoryRow.Day(Instant start) -> {
                dayName.setText(times.dayLine(start));
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
        if (!entry.equals(graphic)) {
            pseudoClassStateChanged(ARCHIVED, false);
        }
        show(graphic, words);
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
        SPEAKERS.forEach((role, style) -> speaker.pseudoClassStateChanged(style, role == who.role()));
        showText();
        showMarks(memory);
        showAside();
    }

    private void showText() {
        if (getItem() instanceof StoryRow.Entry(Memory memory, _)) {
            Highlight found = highlight.getValue();
            text.show(memory.content(), found == null ? List.of() : found.in(memory));
        }
    }

    private void showMarks(Memory memory) {
        boolean live = memory.liveAt(times.now());
        pseudoClassStateChanged(ARCHIVED, !live);
        mark(type, memory.type() != MemoryType.EPISODIC, messages.word("memory-type", memory.type()));
        mark(state, !live, memory.state() == MemoryState.ACTIVE ? messages.text("story.expired")
                : messages.word("memory-state", memory.state()));
        doubted.setVisible(memory.flagged());
        pinned.setVisible(memory.pinned());
        keeps.setVisible(memory.expires() != null && live);
        if (memory.expires() != null) {
            keeps.getTooltip().setText(messages.text("inspector.keeps.until", times.day(memory.expires())));
        }
    }

    private static void mark(Label badge, boolean shown, String word) {
        badge.setText(shown ? word : "");
        badge.setVisible(shown);
    }

    private void showAside() {
        StoryViewModel.Aside why = model.asideProperty().get();
        boolean mine = why != null && getItem() instanceof StoryRow.Entry(Memory memory, _)
                && memory.id().equals(why.id());
        aside.setText(mine ? why.sentence() : "");
        aside.setVisible(mine);
    }

    private static Label mark(Node icon, String meaning) {
        Label mark = new Label(null, icon);
        mark.setTooltip(new Tooltip(meaning));
        return mark;
    }
}
