package dev.throughline.console.graph;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class HeadRowTest {

    private final Region title = box(300, 30);
    private final Region tools = box(500, 40);
    private final HeadRow row = new HeadRow();

    HeadRowTest() {
        row.getChildren().addAll(title, tools);
    }

    private static Region box(double width, double height) {
        Region box = new Region();
        box.setMinSize(0, 0);
        box.setPrefSize(width, height);
        return box;
    }

    private void layOut(double width) {
        row.resize(width, row.prefHeight(width));
        row.layout();
    }

    @Test
    void besideEachOtherWhereThereIsRoom() {
        layOut(1000);
        assertThat(row.getHeight()).isEqualTo(40);
        assertThat(title.getLayoutX()).isZero();
        assertThat(title.getLayoutY()).isEqualTo(5);
        assertThat(title.getWidth()).as("a gap between them").isEqualTo(491);
        assertThat(tools.getLayoutX()).isEqualTo(500);
        assertThat(tools.getWidth()).isEqualTo(500);
    }

    @Test
    void oneUnderTheOtherWhereThereIsNone() {
        layOut(700);
        assertThat(tools.getLayoutY()).isEqualTo(39);
        assertThat(tools.getLayoutX()).isZero();
        assertThat(title.getWidth()).isEqualTo(700);
        assertThat(row.getHeight()).isEqualTo(79);
        layOut(400);
        assertThat(tools.getWidth()).as("never wider than the row").isEqualTo(400);
    }

    @Test
    void aVeryLongTitleIsCutShortInsteadOfPushingTheToolsDown() {
        title.setPrefWidth(3_000);
        layOut(1000);
        assertThat(row.getHeight()).isEqualTo(40);
        assertThat(title.getWidth()).as("a gap between them").isEqualTo(491);
        assertThat(tools.getLayoutX()).isEqualTo(500);
    }
}
