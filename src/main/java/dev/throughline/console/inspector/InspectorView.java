package dev.throughline.console.inspector;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.CommandButtons;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.ForecastChart;
import dev.throughline.console.kit.GrowingText;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The right pane. Each field saves by itself; what is wrong stands beside it.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class InspectorView {

    private final InspectorViewModel model;
    private final BulkViewModel bulk;
    private final Messages messages;
    private final Times times;
    private final Commands commands;
    @FXML private Button undo;
    @FXML private Button redo;
    @FXML private EmptyState none;
    @FXML private VBox card;
    @FXML private Label when;
    @FXML private GrowingText content;
    @FXML private MarkedText reading;
    @FXML private Label contentProblem;
    @FXML private ComboBox<MemoryType> type;
    @FXML private ToggleButton pin;
    @FXML private Slider importance;
    @FXML private TextField importanceFigure;
    @FXML private Label importanceProblem;
    @FXML private Label meaning;
    @FXML private ForecastChart forecast;
    @FXML private Label forecastEnd;
    @FXML private Label keeps;
    @FXML private HBox presets;
    @FXML private DatePicker until;
    @FXML private Label expiryProblem;
    @FXML private FlowPane tags;
    @FXML private TextField newTag;
    @FXML private Label tagsProblem;
    @FXML private VBox entitiesBox;
    @FXML private FlowPane entities;
    @FXML private VBox relatedBox;
    @FXML private VBox related;
    @FXML private VBox historyBox;
    @FXML private VBox history;
    @FXML private Label otherProblem;
    @FXML private Button archive;
    @FXML private Button restore;
    private ContentField text;
    private ImportanceField weight;
    private KeepField keep;
    private TypeField kind;
    private TagsField labels;
    private DetailsPart details;

    public InspectorView(
            InspectorViewModel model, BulkViewModel bulk, Messages messages, Times times, Commands commands) {
        this.model = model;
        this.bulk = bulk;
        this.messages = messages;
        this.times = times;
        this.commands = commands;
    }

    @FXML
    void initialize() {
        CommandButtons.dress(undo, commands, Command.UNDO);
        CommandButtons.dress(redo, commands, Command.REDO);
        text = new ContentField(content, reading, model);
        weight = new ImportanceField(importance, importanceFigure, model, messages);
        keep = new KeepField(keeps, presets, until, model, messages, times);
        kind = new TypeField(type, model, messages);
        labels = new TagsField(tags, newTag, model, messages);
        new RelatedPart(relatedBox, related, model, messages, times);
        details = new DetailsPart(
                meaning, forecast, forecastEnd, entitiesBox, entities, historyBox, history, model, messages, times);
        pin.setGraphic(Icon.PIN.node());
        pin.setOnAction(_ -> model.pin(pin.isSelected()));
        archive.setGraphic(Icon.ARCHIVE.node());
        archive.setOnAction(_ -> model.archive());
        restore.setGraphic(Icon.RESTORE.node());
        restore.setOnAction(_ -> model.restore());
        none.show(Icon.MEMORY, messages.text("inspector.nothing"), messages.text("inspector.nothing.next"));
        model.problems().addListener((MapChangeListener<Field, String>) _ -> showProblems());
        showProblems();
        model.detailsProperty().subscribe(found -> text.mark(found == null ? List.of() : found.mentions()));
        bulk.selection().addListener((ListChangeListener<Memory>) _ -> show(model.memoryProperty().get()));
        model.memoryProperty().subscribe(this::show);
    }

    private void show(@Nullable Memory memory) {
        boolean several = bulk.selection().size() > 1;
        none.setVisible(memory == null && !several);
        none.setManaged(none.isVisible());
        card.setVisible(memory != null && !several);
        card.setManaged(card.isVisible());
        if (memory == null || several) {
            return;
        }
        when.setText(times.whole(memory.eventTime()));
        text.show(memory);
        weight.show(memory);
        keep.show(memory);
        kind.show(memory);
        labels.show(memory);
        details.show(memory);
        pin.setSelected(memory.pinned());
        boolean live = memory.state() == MemoryState.ACTIVE;
        archive.setVisible(live);
        archive.setManaged(live);
        restore.setVisible(!live);
        restore.setManaged(!live);
    }

    private void showProblems() {
        problem(contentProblem, Field.CONTENT);
        problem(importanceProblem, Field.IMPORTANCE);
        problem(expiryProblem, Field.EXPIRY);
        problem(tagsProblem, Field.TAGS);
        problem(otherProblem, Field.OTHER);
    }

    private void problem(Label label, Field field) {
        String sentence = model.problems().get(field);
        label.setText(sentence == null ? "" : sentence);
        label.setVisible(sentence != null);
        label.setManaged(sentence != null);
    }
}
