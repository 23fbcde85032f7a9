package dev.throughline.console.story;

import atlantafx.base.controls.CustomTextField;
import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Story;
import java.util.List;
import javafx.beans.binding.Bindings;
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
    @FXML private CustomTextField question;
    @FXML private Label took;
    @FXML private Button back;
    @FXML private ListView<StoryRow> timeline;
    @FXML private ListView<Answer> answers;
    @FXML private EmptyState noAnswers;
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
        lines = new TimelineList(timeline, model, messages, times);
        new AnswerList(answers, question, recall, messages, times);
        question.setLeft(Icon.RECALL.node("field-icon"));
        question.textProperty().bindBidirectional(recall.textProperty());
        back.setOnAction(_ -> {
            recall.close();
            lines.focus();
        });
        shownWhen(back, recall.activeProperty());
        shownWhen(took, recall.activeProperty());
        shownWhen(answers, recall.activeProperty());
        timeline.visibleProperty().bind(recall.activeProperty().not());
        shownWhen(noteBox, recall.activeProperty().not());
        shownWhen(waiting, model.loadingProperty().or(recall.runningProperty()));
        recall.recallProperty().subscribe(_ -> took.setText(recall.took()));
        recall.problemProperty().subscribe(_ -> describeNoAnswers());
        recall.textProperty().subscribe(_ -> describeNoAnswers());

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

    public void focusRecall() {
        question.requestFocus();
        question.selectAll();
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
        open.setVisible(story != null);
        closed.setVisible(story == null && !model.loadingProperty().get());
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

    private void describeNoAnswers() {
        Problem problem = recall.problemProperty().get();
        if (problem == null) {
            noAnswers.show(Icon.RECALL, messages.text("recall.nothing", recall.textProperty().get().strip()),
                    messages.text("recall.nothing.next"));
        } else {
            noAnswers.show(Icon.FAILURE, problem.what(), problem.next());
            noAnswers.offer(messages.text("action.try-again"), recall::ask);
        }
    }
}
