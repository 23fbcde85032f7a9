package dev.throughline.console.graph;

import static dev.throughline.console.graph.GraphDesk.OKAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Entity;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the graph's search finds, chosen without leaving the field.
@ExtendWith(Toolkit.class)
class SuggestionListTest {

    private static void typed(String text, Consumer<GraphStage> steps) {
        Toolkit.run(() -> {
            try (GraphStage stage = new GraphStage()) {
                field(stage).requestFocus();
                field(stage).setText(text);
                stage.layout();
                steps.accept(stage);
            }
        });
    }

    private static TextField field(GraphStage stage) {
        return (TextField) stage.scene.lookup("#search");
    }

    private static SuggestionList list(GraphStage stage) {
        return stage.scene.getRoot().lookupAll(".suggestions").stream().map(SuggestionList.class::cast)
                .filter(SuggestionList::isVisible).findFirst().orElse(null);
    }

    private static List<SuggestionRow> rows(GraphStage stage) {
        return list(stage).getChildren().stream().map(SuggestionRow.class::cast).filter(SuggestionRow::isVisible).toList();
    }

    @Test
    void itOpensBelowTheFieldWithTheFirstMarked() {
        typed("lind", stage -> {
            assertThat(rows(stage)).hasSizeGreaterThan(1);
            assertThat(rows(stage).stream().filter(SuggestionRow::isMarked)).containsExactly(rows(stage).getFirst());
            assertThat(list(stage).getLayoutY())
                    .isGreaterThanOrEqualTo(field(stage).localToScene(field(stage).getLayoutBounds()).getMaxY());
            assertThat(field(stage).getAccessibleHelp()).isEqualTo(rows(stage).getFirst().getAccessibleText());
        });
    }

    @Test
    void arrowsChooseAndEnterTakes() {
        typed("lind", stage -> {
            List<Entity> found = List.copyOf(stage.graph.search().suggestions());
            stage.press(KeyCode.DOWN);
            assertThat(stage.graph.search().selectedProperty().get()).isEqualTo(found.get(1));
            assertThat(rows(stage).get(1).isMarked()).isTrue();
            stage.press(KeyCode.DOWN, KeyCode.UP, KeyCode.UP, KeyCode.UP);
            assertThat(stage.graph.search().selectedProperty().get()).isEqualTo(found.getLast());
            GraphStage.press(field(stage), KeyCode.ENTER, false);
            assertThat(stage.graph.centreProperty().get()).isEqualTo(found.getLast());
            assertThat(list(stage)).isNull();
        });
    }

    @Test
    void aClickTakesARow() {
        typed("okan", stage -> {
            SuggestionRow row = rows(stage).getFirst();
            row.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 2, 2, 2, 2, MouseButton.PRIMARY, 1,
                    false, false, false, false, true, false, false, false, false, true, null));
            assertThat(stage.graph.centreProperty().get()).isEqualTo(OKAN);
        });
    }

    @Test
    void escapeEmptiesTheFieldAndLeavingItHidesTheList() {
        typed("lind", stage -> {
            stage.canvas.requestFocus();
            assertThat(list(stage)).isNull();
            field(stage).requestFocus();
            assertThat(list(stage)).isNotNull();
            stage.press(KeyCode.ESCAPE);
            assertThat(list(stage)).isNull();
            assertThat(field(stage).getText()).isEmpty();
        });
    }
}
