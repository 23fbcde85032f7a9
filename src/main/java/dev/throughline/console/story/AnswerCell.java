package dev.throughline.console.story;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One answer: the text with its words marked, the score's bar, the sentence why, and the trace when folded out.
final class AnswerCell extends ListCell<Answer> {

    private final RecallViewModel model;
    private final Messages messages;
    private final Times times;
    private final Label place = new Label();
    private final MarkedText text = new MarkedText();
    private final ScoreBar score;
    private final Label why = new Label();
    private final Label where = new Label();
    private final Button unfold = new Button();
    private final TracePane trace;
    private final HBox box;

    AnswerCell(RecallViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        this.times = times;
        score = new ScoreBar(messages);
        trace = new TracePane(messages);
        getStyleClass().add("answer-cell");
        setPrefWidth(0);
        place.getStyleClass().addAll("answer-place", "meta", "figures");
        place.setMinWidth(Region.USE_PREF_SIZE);
        why.getStyleClass().addAll("meta", "answer-why");
        why.setMinWidth(0);
        why.setWrapText(true);
        HBox.setHgrow(why, Priority.ALWAYS);
        where.getStyleClass().addAll("meta", "figures");
        where.setMinWidth(Region.USE_PREF_SIZE);
        unfold.getStyleClass().addAll("flat", "button-icon", "small");
        unfold.setFocusTraversable(false);
        unfold.setOnAction(_ -> {
            if (getItem() != null) {
                model.toggle(getItem());
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox measures = new HBox(12, score, where, gap, unfold);
        measures.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(text, measures, why, trace);
        column.getStyleClass().add("answer-column");
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        box = new HBox(place, column);
        box.getStyleClass().add("answer");
        model.unfoldedProperty().subscribe(_ -> fold());
    }

    @Override
    protected void updateItem(@Nullable Answer answer, boolean empty) {
        super.updateItem(answer, empty);
        setText(null);
        if (answer == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        place.setText(messages.text("recall.place", answer.place()));
        List<int[]> marks = answer.marks().stream().map(span -> new int[] {span.start(), span.end()}).toList();
        text.show(answer.recalled().memory().content(), marks);
        score.show(answer.parts(), answer.recalled().score());
        why.setText(answer.why());
        String when = times.relative(answer.recalled().memory().eventTime());
        where.setText(answer.ticket().isEmpty() ? when : messages.text("recall.where", answer.ticket(), when));
        setAccessibleText(messages.text("recall.answer", answer.place(), answer.recalled().memory().content(),
                answer.why(), score.words(answer.parts())));
        setGraphic(box);
        fold();
    }

    private void fold() {
        Answer answer = getItem();
        boolean open = answer != null && answer.equals(model.unfoldedProperty().get());
        trace.setVisible(open);
        trace.setManaged(open);
        unfold.setGraphic((open ? Icon.FOLD_IN : Icon.FOLD_OUT).node());
        unfold.setAccessibleText(messages.text(open ? "recall.fold-in" : "recall.fold-out"));
        if (open) {
            trace.show(answer, model.recallProperty().get());
        }
    }
}
