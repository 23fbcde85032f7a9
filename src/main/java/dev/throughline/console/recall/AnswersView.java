package dev.throughline.console.recall;

import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Sample;
import dev.throughline.console.kit.Splice;
import dev.throughline.console.kit.Times;
import dev.throughline.console.kit.Unseen;
import dev.throughline.memory.MemoryId;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The answers, in the timeline's place while there is a question.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class AnswersView {

    private final RecallViewModel model;
    private final Messages messages;
    private final Times times;
    private final ObservableList<Answer> samples = FXCollections.observableArrayList();
    @FXML private VBox pane;
    @FXML private Label notice;
    @FXML private ListView<Answer> answers;
    @FXML private EmptyState noAnswers;
    private Unseen unseen;
    private @Nullable AnswerCell ahead;
    private boolean following;
    private RowSight.Top top = new RowSight.Top(-1, 0);

    public AnswersView(RecallViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        AnswerRows rows = model.rows();
        unseen = new Unseen(pane, model.activeProperty());
        notice.setGraphic(Icon.WARNING.node("banner-icon"));
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        // A question asked during a rehearsal takes the list back from its samples.
        model.activeProperty().subscribe(_ -> answers.setItems(rows.rows()));
        answers.setCellFactory(_ -> cell());
        rows.attendedProperty().bind(Bindings.or(answers.hoverProperty(), answers.focusedProperty()));
        answers.getSelectionModel().selectedItemProperty().subscribe(answer -> {
            if (!following && !rows.arrangingProperty().get()) {
                model.look(answer);
            }
        });
        rows.selectedProperty().subscribe(_ -> follow());
        rows.arrangingProperty().subscribe(this::arranging);
        rows.unfoldedProperty().subscribe(this::bringIntoView);
        new RowGlide(answers, rows);
        model.runningProperty().subscribe(_ -> describeNothing());
        model.problemProperty().subscribe(_ -> describeNothing());
        model.recallProperty().subscribe(_ -> describeNothing());
        model.scopeProperty().subscribe(_ -> describeNothing());
    }

    /// Lets the keys lead from the box to the answers and back.
    ///
    /// @param back what Esc does when it has closed the answers
    public void belongTo(RecallBoxView box, Runnable back) {
        new AnswerKeys(answers, box.question(), model, back);
        box.onBack(back);
    }

    private AnswerCell cell() {
        AnswerCell made = ahead;
        ahead = null;
        return made == null ? new AnswerCell(model, messages, times) : made;
    }

    /// Shows answers to nobody until [#conceal]. Before the first of them its row is made: that and its first layout
    /// would be too much for one step.
    public void rehearse(Sample sample) {
        if (unseen.begin(sample.room())) {
            if (sample.rows() == 0 && ahead == null) {
                ahead = new AnswerCell(model, messages, times);
            }
            Splice.into(samples, SampleAnswers.of(sample, times.now()));
            answers.setItems(samples);
        }
    }

    /// Ends [#rehearse].
    public void conceal() {
        unseen.end();
        answers.setItems(model.rows().rows());
        samples.clear();
    }

    private void arranging(boolean now) {
        if (now) {
            top = RowSight.top(answers);
        } else {
            follow();
            if (!model.rows().beginning()) {
                RowSight.keep(answers, top);
            }
        }
    }

    /// The row of the answer someone is at is the selected one, wherever rows have gone.
    private void follow() {
        AnswerRows rows = model.rows();
        if (rows.arrangingProperty().get()) {
            return;
        }
        following = true;
        try {
            int row = row(rows.selectedProperty().get());
            if (row < 0) {
                answers.getSelectionModel().clearSelection();
            } else if (answers.getSelectionModel().getSelectedIndex() != row) {
                answers.getSelectionModel().clearAndSelect(row);
            }
        } finally {
            following = false;
        }
    }

    private int row(@Nullable MemoryId id) {
        for (int i = 0; id != null && i < answers.getItems().size(); i++) {
            if (answers.getItems().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void bringIntoView(@Nullable MemoryId id) {
        int row = row(id);
        if (row >= 0) {
            RowSight.show(answers, row);
        }
    }

    private void describeNothing() {
        Problem problem = model.problemProperty().get();
        String question = model.textProperty().get().strip();
        boolean desk = model.where() == RecallScope.DESK;
        noAnswers.setVisible(problem != null || !model.runningProperty().get());
        if (problem != null) {
            noAnswers.show(Icon.FAILURE, problem.what(), problem.next());
            noAnswers.offer(messages.text("action.try-again"), model::ask);
        } else if (desk) {
            noAnswers.show(Icon.RECALL, messages.text("recall.nothing.desk", question),
                    messages.text("recall.nothing.desk.next"));
        } else {
            noAnswers.show(Icon.RECALL, messages.text("recall.nothing", question),
                    messages.text("recall.nothing.next"));
            noAnswers.offer(messages.text("recall.nothing.action"),
                    () -> model.scopeProperty().set(RecallScope.DESK));
        }
    }
}
