package dev.throughline.console.story;

import atlantafx.base.controls.Popover.ArrowLocation;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.QuietPopover;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.MemoryType;
import dev.throughline.settings.StoryFilter;
import dev.throughline.settings.StoryFilter.Standing;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Chooses what the timeline shows, by kind, state, days and tags, each with how many entries have it. Works at once.
final class FilterBox {

    private static final int MOST_TAGS = 60;

    private final StoryViewModel model;
    private final Messages messages;
    private final QuietPopover popover = new QuietPopover(ArrowLocation.TOP_RIGHT);
    private final VBox tagList = new VBox();
    private final TextField search = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private boolean filling;

    FilterBox(StoryViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        search.setPromptText(messages.text("filter.tags.search"));
        search.setAccessibleText(messages.text("filter.tags.search"));
        search.textProperty().subscribe((_, _) -> fillTags());
        from.setAccessibleText(messages.text("filter.from.name"));
        until.setAccessibleText(messages.text("filter.until.name"));
        from.setPromptText(messages.text("filter.from.name"));
        until.setPromptText(messages.text("filter.until.name"));
        from.valueProperty().subscribe((_, _) -> chooseDays());
        until.valueProperty().subscribe((_, _) -> chooseDays());
    }

    void show(Node beside) {
        filling = true;
        from.setValue(filter().from());
        until.setValue(filter().until());
        search.setText("");
        filling = false;
        fillTags();
        popover.setContentNode(body());
        popover.showUnder(beside);
        search.requestFocus();
    }

    private StoryFilter filter() {
        return model.filterProperty().get();
    }

    private Facets facets() {
        Timeline laid = model.timelineProperty().get();
        return laid == null ? Facets.NONE : laid.facets();
    }

    private VBox body() {
        FlowPane types = choices();
        for (MemoryType type : MemoryType.values()) {
            types.getChildren().add(choice(messages.word("memory-type", type), facets().types().getOrDefault(type, 0),
                    filter().types().contains(type),
                    on -> filter().withTypes(changed(filter().types(), type, on))));
        }
        FlowPane standings = choices();
        for (Standing standing : Standing.values()) {
            standings.getChildren().add(choice(messages.word("standing-name", standing),
                    facets().standings().getOrDefault(standing, 0), filter().standings().contains(standing),
                    on -> filter().withStandings(changed(filter().standings(), standing, on))));
        }
        ScrollPane tags = new ScrollPane(tagList);
        tags.getStyleClass().addAll("quiet-scroll", "filter-tags");
        tags.setFitToWidth(true);
        Button clear = new Button(messages.text("filter.clear"), Icon.CLEAR.node());
        clear.getStyleClass().addAll("flat", "small");
        clear.setOnAction(_ -> {
            model.clearFilter();
            popover.hide();
        });
        VBox body = new VBox(section("filter.kind"), types, section("filter.state"), standings, section("filter.days"),
                new HBox(8, from, until), section("filter.tags"), search, tags, clear);
        body.getStyleClass().addAll("popover-body", "filter-box");
        return body;
    }

    private static FlowPane choices() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("filter-choices");
        return pane;
    }

    private Label section(String key) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private interface Turn {
        StoryFilter to(boolean on);
    }

    private CheckBox choice(String word, int count, boolean on, Turn turn) {
        CheckBox box = new CheckBox(messages.text("filter.choice", word, count));
        box.setMnemonicParsing(false);
        box.setSelected(on);
        box.setDisable(count == 0 && !on);
        box.setOnAction(_ -> model.filter(turn.to(box.isSelected())));
        return box;
    }

    private static <T> Set<T> changed(Set<T> values, T value, boolean in) {
        Set<T> all = new HashSet<>(values);
        if (in) {
            all.add(value);
        } else {
            all.remove(value);
        }
        return all;
    }

    private void fillTags() {
        String asked = search.getText().strip().toLowerCase(Locale.ROOT);
        tagList.getChildren().clear();
        facets().tags().entrySet().stream()
                .filter(tag -> tag.getKey().toLowerCase(Locale.ROOT).contains(asked))
                .limit(MOST_TAGS)
                .map(this::tag)
                .forEach(tagList.getChildren()::add);
        if (tagList.getChildren().isEmpty()) {
            Label none = new Label(messages.text(asked.isEmpty() ? "filter.tags.none" : "filter.tags.no-match"));
            none.getStyleClass().add("meta");
            tagList.getChildren().add(none);
        }
    }

    private CheckBox tag(Map.Entry<String, Integer> tag) {
        return choice(tag.getKey(), tag.getValue(), filter().tags().contains(tag.getKey()),
                on -> filter().withTags(changed(filter().tags(), tag.getKey(), on)));
    }

    private void chooseDays() {
        if (!filling) {
            model.filter(filter().withDays(from.getValue(), until.getValue()));
        }
    }
}
