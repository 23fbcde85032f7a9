package dev.throughline.console.settings;

import atlantafx.base.controls.CustomTextField;
import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Times;
import javafx.beans.property.DoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The ranking weights, and a question to try them on.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class RankingView {

    private final RankingViewModel model;
    private final Messages messages;
    private final Times times;
    @FXML private VBox knobs;
    @FXML private VBox clues;
    @FXML private Label fixed;
    @FXML private Button keep;
    @FXML private Button putBack;
    @FXML private Button standard;
    @FXML private CustomTextField question;
    @FXML private Label context;
    @FXML private ListView<TrialRow> answers;
    @FXML private EmptyState empty;
    @FXML private ProgressBar waiting;
    @FXML private Label left;
    private Knob balance;

    public RankingView(RankingViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        WeightKnobs weights = model.knobs();
        balance = new Knob("ranking.balance", "ranking.balance.explained", 1, weights.meaningProperty(),
                share -> messages.text("ranking.balance.figure", 1 - share, share), messages);
        knobs.getChildren().setAll(balance,
                new Knob("ranking.reranked", "ranking.reranked.explained", 1, weights.rerankedProperty(),
                        this::percent, messages),
                new Knob("ranking.importance", "ranking.importance.explained", 0.3, weights.importanceProperty(),
                        this::swing, messages),
                new Knob("ranking.recency", "ranking.recency.explained", 0.3, weights.recencyProperty(),
                        this::swing, messages),
                new Knob("ranking.hint", "ranking.hint.explained", 0.5, weights.hintProperty(), this::gain, messages));
        ClueKnobs around = weights.clues();
        clues.getChildren().setAll(
                clue("ranking.clue.neighbours", "ranking.clue.neighbours.explained", around.neighboursProperty()),
                clue("ranking.clue.window", "ranking.clue.window.explained", around.windowProperty()),
                clue("ranking.clue.session", "ranking.clue.session.explained", around.sessionProperty()),
                clue("ranking.clue.person", "ranking.clue.person.explained", around.personProperty()),
                clue("ranking.clue.time", "ranking.clue.time.explained", around.timeProperty()),
                clue("ranking.clue.past", "ranking.clue.past.explained", around.pastProperty()));
        keep.disableProperty().bind(model.changedProperty().not());
        keep.setOnAction(_ -> model.keep());
        putBack.disableProperty().bind(model.changedProperty().not());
        putBack.setOnAction(_ -> model.putBack());
        standard.disableProperty().bind(model.standardProperty());
        standard.setOnAction(_ -> model.toStandard());
        question.setLeft(Icon.RECALL.node("field-icon"));
        question.textProperty().bindBidirectional(model.questionProperty());
        answers.setCellFactory(_ -> new TrialCell(messages, times));
        waiting.visibleProperty().bind(model.runningProperty());
        model.standingProperty().subscribe(_ -> describeFixed());
        model.trialProperty().subscribe(this::show);
        model.problemProperty().subscribe(_ -> show(model.trialProperty().get()));
        model.refresh();
    }

    private Knob clue(String key, String explainedKey, DoubleProperty value) {
        return new Knob(key, explainedKey, 1, value, weight -> messages.text("ranking.clue.figure", weight), messages);
    }

    private String percent(double value) {
        return messages.text("ranking.percent", value);
    }

    private String swing(double value) {
        return messages.text("ranking.swing", value);
    }

    private String gain(double value) {
        return messages.text("ranking.gain", value);
    }

    private void describeFixed() {
        fixed.setText(model.fixed());
        fixed.setVisible(!model.fixed().isEmpty());
        fixed.setManaged(!model.fixed().isEmpty());
        balance.fix(!model.fixed().isEmpty());
    }

    private void show(@Nullable Trial trial) {
        context.setText(model.context());
        boolean any = trial != null && !trial.rows().isEmpty();
        answers.setVisible(any);
        empty.setVisible(!any);
        answers.getItems().setAll(trial == null ? java.util.List.of() : trial.rows());
        left.setText(trial == null || trial.left() == 0 ? "" : messages.text("ranking.left", trial.left()));
        if (any) {
            return;
        }
        Problem problem = model.problemProperty().get();
        if (problem != null) {
            empty.show(Icon.FAILURE, problem.what(), problem.next());
            empty.offer(messages.text("action.try-again"), model::refresh);
        } else if (trial == null) {
            empty.show(Icon.RANKING, messages.text("ranking.nothing-asked"),
                    messages.text("ranking.nothing-asked.next"));
        } else {
            empty.show(Icon.SEARCH, messages.text("recall.nothing", model.questionProperty().get().strip()),
                    messages.text("ranking.nothing-found.next"));
        }
    }
}
