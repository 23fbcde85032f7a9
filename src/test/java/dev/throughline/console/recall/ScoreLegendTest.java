package dev.throughline.console.recall;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Scope;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class ScoreLegendTest {

    private final Messages messages = new Messages(Locale.ENGLISH);

    private static Answer answer(Recall.Reranking reranking) {
        FakeService service = new FakeService(DeskData.standard());
        service.recalls.reranking = reranking;
        Recall recall = service.recall(RecallQuery.of(Scope.wholeDesk(), "refund order 4521"));
        Recalled best = recall.items().getFirst();
        return AnswerFixture.answer(best, Course.of(recall, RankingWeights.STANDARD));
    }

    @Test
    void eachPartHasItsFigureAndItsRange() {
        ScoreWords words = new ScoreWords(messages);
        Answer answer = answer(Recall.Reranking.DONE);
        List<ScoreWords.Line> lines = words.lines(answer.parts(), ScoreRanges.of(RankingWeights.STANDARD, false, true));
        assertThat(lines).extracting(ScoreWords.Line::range)
                .containsExactly("0 to 0.26", "0 to 0.39", "0 to 0.65", "0 to 0.65", "0 to 0.26", "−10% to +10% of the rest");
        assertThat(words.lines(answer.parts(), ScoreRanges.of(RankingWeights.STANDARD, false, false)))
                .extracting(ScoreWords.Line::range)
                .containsExactly("0 to 0.36", "0 to 0.54", "0 to 0.91", "0 to 0.91", "−10% to +10% of the rest");
        assertThat(words.spoken(answer.parts(), answer.recalled().score())).startsWith("Score 0.79: Words 0.");
    }

    @Test
    void itIsFilledWhenItComesUp() {
        for (boolean dark : new boolean[] {false, true}) {
            Toolkit.run(() -> {
                Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
                Label owner = new Label("Score");
                Stage stage = new Stage();
                stage.setScene(new Scene(owner, 400, 200));
                stage.getScene().getStylesheets().add("/dev/throughline/console/console.css");
                stage.show();
                Answer answer = answer(Recall.Reranking.DONE);
                ScoreLegend legend = new ScoreLegend(messages, () -> answer);
                legend.show(owner, stage.getX(), stage.getY());
                assertThat(legend.getGraphic().lookupAll(".score-swatch")).hasSize(6);
                Picture.write(legend.getScene(), "recall-score-legend-" + (dark ? "dark" : "light"));
                legend.hide();
                stage.close();
            });
        }
    }
}
