package dev.throughline.console.recall;

import dev.throughline.console.kit.FacedCell;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Memory;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One answer: the text with its words marked, the score's bar, where it stands, the sentence why, and the trace when
/// folded out. Folded in, its height depends on the text alone, so that no row moves when its score is better known.
final class AnswerCell extends FacedCell<Answer> {

    private static final PseudoClass GONE = PseudoClass.getPseudoClass("archived");

    private final RecallViewModel model;
    private final Messages messages;
    private final Times times;
    private final ScoreWords words;
    private final MemoryMarks marks;
    private final Label place = new Label();
    private final MarkedText text = new MarkedText();
    private final ScoreBar bar = new ScoreBar();
    private final Label figure = new Label();
    private final Label why = new Label();
    private final Tooltip whyWhole = new Tooltip();
    private final Label owner = new Label();
    private final Button where = new Button();
    private final Tooltip whenWhole = new Tooltip();
    private final Button unfold = new Button();
    private final VBox column = new VBox();
    private final HBox box;
    private @Nullable TracePane trace;
    private @Nullable Icon signed;

    AnswerCell(RecallViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        this.times = times;
        words = new ScoreWords(messages);
        marks = new MemoryMarks(messages, times);
        getStyleClass().add("answer-cell");
        place.getStyleClass().addAll("answer-place", "meta", "figures");
        place.setMinWidth(Region.USE_PREF_SIZE);
        indexProperty().subscribe(index -> place.setText(messages.text("recall.place", index.intValue() + 1)));
        why.getStyleClass().addAll("meta", "answer-why");
        why.setMinWidth(0);
        why.setWrapText(true);
        why.setTooltip(whyWhole);
        owner.getStyleClass().addAll("strong", "answer-owner");
        owner.setMinWidth(0);
        where.getStyleClass().addAll("flat", "answer-where");
        where.setMinWidth(0);
        where.setFocusTraversable(false);
        where.setTooltip(whenWhole);
        where.setOnAction(_ -> withItem(model::reveal));
        unfold.getStyleClass().addAll("flat", "button-icon", "small");
        unfold.setFocusTraversable(false);
        unfold.setMinWidth(Region.USE_PREF_SIZE);
        unfold.setOnAction(_ -> withItem(model::toggle));
        column.getStyleClass().add("answer-column");
        column.setMinWidth(0);
        column.getChildren().addAll(text, measures(), why);
        HBox.setHgrow(column, Priority.ALWAYS);
        box = new HBox(place, column);
        box.getStyleClass().add("answer");
        model.rows().unfoldedProperty().subscribe(_ -> fold());
    }

    private HBox measures() {
        figure.getStyleClass().addAll("figures", "score-figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox score = new HBox(bar, figure);
        score.getStyleClass().add("score");
        Tooltip.install(score, new ScoreLegend(messages, this::getItem));
        HBox.setHgrow(marks, Priority.ALWAYS);
        HBox measures = new HBox(score, owner, where, marks, unfold);
        measures.getStyleClass().add("answer-measures");
        measures.setAlignment(Pos.CENTER_LEFT);
        return measures;
    }

    private void withItem(Consumer<Answer> verb) {
        if (getItem() != null) {
            verb.accept(getItem());
        }
    }

    @Override
    protected void updateItem(@Nullable Answer answer, boolean empty) {
        super.updateItem(answer, empty);
        setTranslateY(0);
        if (answer == null || empty) {
            show(null, null);
            return;
        }
        Memory memory = answer.memory();
        text.show(memory.content(), Span.pairs(answer.marks()));
        bar.show(answer.parts());
        figure.setText(messages.text("recall.score", answer.recalled().score()));
        why.setText(answer.why());
        whyWhole.setText(answer.why());
        where.setText(where(answer));
        owner.setText(owner(answer));
        owner.setVisible(!owner.getText().isEmpty());
        owner.setManaged(owner.isVisible());
        whenWhole.setText(messages.text("recall.open", times.whole(memory.eventTime())));
        marks.show(memory);
        pseudoClassStateChanged(GONE, !memory.liveAt(times.now()));
        String whose = (owner(answer) + " " + where(answer)).strip();
        show(box, messages.text("recall.answer", whose, memory.content(), answer.why(),
                words.spoken(answer.parts(), answer.recalled().score())));
        fold();
    }

    private String where(Answer answer) {
        String when = times.relative(answer.memory().eventTime());
        return answer.ticket().isEmpty() ? when : messages.text("recall.where", answer.ticket(), when);
    }

    /// Named only where it is not everywhere the same.
    private String owner(Answer answer) {
        Answer.Owner whose = answer.owner();
        return whose == null || model.where() == RecallScope.CUSTOMER ? "" : whose.name();
    }

    private void fold() {
        Answer answer = getItem();
        boolean open = answer != null && answer.id().equals(model.rows().unfoldedProperty().get());
        sign(open ? Icon.FOLD_IN : Icon.FOLD_OUT, open ? "recall.fold-in" : "recall.fold-out");
        if (!open) {
            column.getChildren().remove(trace);
            return;
        }
        if (trace == null) {
            trace = new TracePane(messages);
        }
        trace.show(answer);
        if (!column.getChildren().contains(trace)) {
            column.getChildren().add(trace);
        }
    }

    /// Rows are told anew at every stage of a recall: a new picture each time would cost more than all their words.
    private void sign(Icon icon, String textKey) {
        if (icon != signed) {
            signed = icon;
            unfold.setGraphic(icon.node());
            unfold.setAccessibleText(messages.text(textKey));
        }
    }
}
