package dev.throughline.console.story;

import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Times;
import dev.throughline.console.recall.AnswersView;
import dev.throughline.console.recall.RecallBoxView;
import dev.throughline.console.recall.RecallScope;
import dev.throughline.console.recall.RecallViewModel;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Story;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The middle pane: who it is, the recall box, the timeline or the answers, and the note.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class StoryView {

    private static final int FACTS_SHOWN = 3;

    private final StoryViewModel model;
    private final RecallViewModel recall;
    private final Messages messages;
    private final Times times;
    @FXML private VBox open;
    @FXML private EmptyState closed;
    @FXML private Label name;
    @FXML private Label summary;
    @FXML private HBox facts;
    @FXML private RecallBoxView recallBoxController;
    @FXML private ListView<StoryRow> timeline;
    @FXML private AnswersView answersPaneController;
    @FXML private ProgressBar waiting;
    @FXML private VBox noteBox;
    @FXML private TextArea note;
    @FXML private Button saveNote;
    @FXML private Label notePlace;
    @FXML private Label noteProblem;
    private TimelineList lines;

    public StoryView(StoryViewModel model, RecallViewModel recall, Messages messages, Times times) {
        this.model = model;
        this.recall = recall;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        lines = new TimelineList(timeline, model, messages, times, recall.highlightProperty());
        answersPaneController.belongTo(recallBoxController, this::backToTheStory);
        BooleanBinding opened = model.storyProperty().isNotNull();
        shownWhen(open, opened);
        // Unmanaged it keeps its size while answers stand in its place, and with it its scroll position.
        shownWhen(timeline, opened.and(recall.activeProperty().not()));
        shownWhen(noteBox, opened.and(recall.activeProperty().not()));
        shownWhen(waiting, model.loadingProperty().or(recall.runningProperty()));
        recall.activeProperty().subscribe(_ -> show(model.storyProperty().get()));

        note.textProperty().bindBidirectional(model.noteProperty());
        note.textProperty().subscribe(text -> note.setWrapText(!MarkedText.needsCare(text)));
        note.setOnKeyPressed(new NoteKeys(model));
        saveNote.disableProperty().bind(Bindings.createBooleanBinding(
                () -> model.noteProperty().get().isBlank(), model.noteProperty()));
        saveNote.setOnAction(_ -> model.saveNote());
        notePlace.textProperty().bind(model.notePlaceProperty());
        noteProblem.textProperty().bind(model.noteProblemProperty());
        shownWhen(noteProblem, model.noteProblemProperty().isNotEmpty());

        model.storyProperty().subscribe(this::show);
        model.problemProperty().subscribe(_ -> show(model.storyProperty().get()));
        model.loadingProperty().subscribe(_ -> show(model.storyProperty().get()));
    }

    /// The recall box, to ask about the open customer; about the whole desk while none is open.
    public void focusRecall() {
        recallBoxController.focus();
    }

    /// The recall box, to ask about the whole desk.
    public void focusDeskRecall() {
        recall.scopeProperty().set(RecallScope.DESK);
        recallBoxController.focus();
    }

    public void focusNote() {
        recall.close();
        note.requestFocus();
    }

    private static void shownWhen(javafx.scene.Node node, javafx.beans.value.ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void show(@Nullable Story story) {
        closed.setVisible(story == null && !model.loadingProperty().get() && !recall.activeProperty().get());
        if (story == null) {
            Problem problem = model.problemProperty().get();
            if (problem == null) {
                closed.show(Icon.CUSTOMERS, messages.text("story.nobody"), messages.text("story.nobody.next"));
            } else {
                closed.show(Icon.FAILURE, problem.what(), problem.next());
                closed.offer(messages.text("action.try-again"), model::retry);
            }
            return;
        }
        Customer customer = story.customer();
        name.setText(customer.name());
        summary.setText(model.summary(customer));
        List<Memory> known = customer.facts();
        facts.getChildren().setAll(known.stream().limit(FACTS_SHOWN).map(this::chip).toList());
        facts.setVisible(!known.isEmpty());
        facts.setManaged(!known.isEmpty());
    }

    private Label chip(Memory fact) {
        Label chip = new Label(fact.content());
        chip.getStyleClass().add("chip");
        chip.setTooltip(new Tooltip(fact.content()));
        chip.setOnMouseClicked(_ -> model.select(fact));
        return chip;
    }

    private void backToTheStory() {
        if (model.storyProperty().get() == null) {
            recallBoxController.focus();
        } else {
            lines.focus();
        }
    }
}
