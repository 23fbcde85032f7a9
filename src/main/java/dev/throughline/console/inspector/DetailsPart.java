package dev.throughline.console.inspector;

import dev.throughline.console.kit.ForecastChart;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.console.words.ChangeWords;
import dev.throughline.memory.Change;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Memory;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is read about a memory rather than edited: its forecast, entities and history.
final class DetailsPart {

    private static final int MOST_ENTRIES = 20;

    private final Label meaning;
    private final ForecastChart chart;
    private final Label chartEnd;
    private final VBox entitiesBox;
    private final FlowPane entities;
    private final VBox historyBox;
    private final VBox history;
    private final InspectorViewModel model;
    private final Messages messages;
    private final Times times;
    private final ImportanceWords importance;
    private final ChangeWords changes;

    DetailsPart(Label meaning, ForecastChart chart, Label chartEnd, VBox entitiesBox, FlowPane entities, VBox historyBox,
            VBox history, InspectorViewModel model, Messages messages, Times times) {
        this.meaning = meaning;
        this.chart = chart;
        this.chartEnd = chartEnd;
        this.entitiesBox = entitiesBox;
        this.entities = entities;
        this.historyBox = historyBox;
        this.history = history;
        this.model = model;
        this.messages = messages;
        this.times = times;
        importance = new ImportanceWords(messages, times);
        changes = new ChangeWords(messages, times);
        model.detailsProperty().subscribe(_ -> {
            Memory memory = model.memoryProperty().get();
            if (memory != null) {
                show(memory);
            }
        });
    }

    void show(Memory memory) {
        Details details = model.detailsProperty().get();
        meaning.setText(importance.meaning(memory, details == null ? null : details.forecast()));
        show(details);
    }

    private void show(@Nullable Details details) {
        entities.getChildren().clear();
        history.getChildren().clear();
        boolean told = details != null && !details.history().isEmpty();
        historyBox.setVisible(told);
        historyBox.setManaged(told);
        boolean any = details != null && !details.entities().isEmpty();
        entitiesBox.setVisible(any);
        entitiesBox.setManaged(any);
        if (details == null) {
            return;
        }
        chart.show(details.forecast());
        if (!details.forecast().points().isEmpty()) {
            chartEnd.setText(times.day(details.forecast().points().getLast().when()));
        }
        chart.setAccessibleText(meaning.getText());
        details.entities().forEach(entity -> entities.getChildren().add(chip(entity)));
        details.history().stream().limit(MOST_ENTRIES).map(this::entry).forEach(history.getChildren()::add);
    }

    private Button chip(Entity entity) {
        String name = messages.text("inspector.entities.show", messages.word("entity-kind", entity.kind()),
                entity.label());
        Button chip = new Button(entity.label());
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("chip", "entity-chip");
        chip.setTooltip(new Tooltip(name));
        chip.setAccessibleText(name);
        chip.setOnAction(_ -> model.showAround(entity));
        return chip;
    }

    private Node entry(Change change) {
        Label what = new Label(changes.what(change));
        what.setWrapText(true);
        Label who = new Label(changes.who(change));
        who.getStyleClass().addAll("meta", "figures");
        VBox entry = new VBox(what, who);
        entry.getStyleClass().add("history-entry");
        return entry;
    }
}
