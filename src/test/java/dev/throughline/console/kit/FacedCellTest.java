package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class FacedCellTest {

    private final List<Line> made = new ArrayList<>();

    /// Words on one face, numbers on another.
    private final class Line extends FacedCell<Object> {

        final Label word = new Label();
        final Label number = new Label();

        Line() {
            made.add(this);
        }

        @Override
        protected void updateItem(@Nullable Object item, boolean empty) {
            super.updateItem(item, empty);
            switch (empty ? null : item) {
                case null -> show(null, null);
                case String text -> {
                    word.setText(text);
                    show(word, "word " + text);
                }
                default -> {
                    number.setText(item.toString());
                    show(number, null);
                }
            }
        }
    }

    private ListView<Object> list() {
        ListView<Object> list = new ListView<>();
        list.setCellFactory(_ -> new Line());
        new Scene(new VBox(list), 300, 400);
        layOut(list);
        return list;
    }

    private static void layOut(ListView<?> list) {
        list.getScene().getRoot().applyCss();
        list.getScene().getRoot().layout();
    }

    private List<String> shown() {
        return made.stream().filter(cell -> !cell.isEmpty() && cell.isVisible())
                .flatMap(cell -> cell.word.isVisible() && cell.word.getParent() != null
                        ? Stream.of(cell.word.getText())
                        : Stream.of(cell.number.getText())).toList();
    }

    @Test
    void oneFaceIsShownAndTheOthersStay() {
        Toolkit.run(() -> {
            ListView<Object> list = list();
            list.getItems().setAll("one");
            layOut(list);
            Line line = made.stream().filter(cell -> !cell.isEmpty()).findFirst().orElseThrow();
            Node parent = line.word.getParent();
            assertThat(line.getAccessibleText()).isEqualTo("word one");
            list.getItems().setAll(2);
            layOut(list);
            assertThat(shown()).containsExactly("2");
            Line now = made.stream().filter(cell -> !cell.isEmpty()).findFirst().orElseThrow();
            assertThat(now.getAccessibleText()).isNull();
            assertThat(line.word.getParent()).isEqualTo(parent);
        });
    }

    @Test
    void aRowIsAsHighAsItsFace() {
        Toolkit.run(() -> {
            ListView<Object> list = list();
            list.getItems().setAll("one", "two\nlines", 3);
            layOut(list);
            List<Line> rows = made.stream().filter(cell -> !cell.isEmpty()).toList();
            assertThat(rows).hasSize(3).allSatisfy(row -> {
                Label face = row.getItem() instanceof String ? row.word : row.number;
                assertThat(row.getHeight()).isGreaterThanOrEqualTo(face.getHeight()).isGreaterThan(10);
                assertThat(face.isManaged()).isTrue();
            });
            assertThat(rows.stream().filter(row -> "two\nlines".equals(row.getItem())).findFirst().orElseThrow()
                    .getHeight()).isGreaterThan(rows.getFirst().getHeight() * 1.4);
        });
    }
}
