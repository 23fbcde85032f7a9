package dev.throughline.console.story;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.MemoryType;
import dev.throughline.settings.StoryFilter;
import dev.throughline.settings.StoryFilter.Standing;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// What the timeline is filtered by: each condition as a chip that can be taken off, and how much is left.
final class FilterChips {

    private final FlowPane box;
    private final StoryViewModel model;
    private final Messages messages;
    private final FilterWords words;

    FilterChips(FlowPane box, StoryViewModel model, Messages messages, Times times) {
        this.box = box;
        this.model = model;
        this.messages = messages;
        words = new FilterWords(messages, times);
        model.filterProperty().subscribe(_ -> show());
        model.timelineProperty().subscribe(_ -> show());
    }

    private void show() {
        StoryFilter filter = model.filterProperty().get();
        Timeline laid = model.timelineProperty().get();
        box.getChildren().clear();
        if (filter.isEmpty()) {
            return;
        }
        for (MemoryType type : filter.types()) {
            chip(messages.word("memory-type", type), filter.withTypes(without(filter.types(), type)));
        }
        for (Standing standing : filter.standings()) {
            chip(messages.word("standing-name", standing), filter.withStandings(without(filter.standings(), standing)));
        }
        for (String tag : filter.tags()) {
            chip(tag, filter.withTags(without(filter.tags(), tag)));
        }
        LocalDate from = filter.from();
        LocalDate until = filter.until();
        if (from != null || until != null) {
            chip(words.days(from, until), filter.withDays(null, null));
        }
        Label count = new Label(laid == null ? "" : messages.text("filter.shown", laid.shown(), laid.total()));
        count.getStyleClass().addAll("meta", "figures");
        Button clear = new Button(messages.text("filter.clear"));
        clear.getStyleClass().addAll("flat", "small");
        clear.setOnAction(_ -> model.clearFilter());
        box.getChildren().addAll(count, clear);
    }

    private static <T> Set<T> without(Set<T> all, T one) {
        Set<T> rest = new HashSet<>(all);
        rest.remove(one);
        return rest;
    }

    private void chip(String text, StoryFilter without) {
        Button chip = new Button(text, Icon.CLEAR.node());
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().setAll("chip", "filter-chip");
        chip.setAccessibleText(messages.text("filter.take-off", text));
        chip.setOnAction(_ -> model.filter(without));
        box.getChildren().add(chip);
    }
}
