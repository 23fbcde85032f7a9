package dev.throughline.console.graph;

import static dev.throughline.console.graph.GraphDesk.LAMP;
import static dev.throughline.console.graph.GraphDesk.MARA;
import static dev.throughline.console.graph.GraphDesk.OKAN;
import static dev.throughline.console.graph.GraphDesk.ORDER;
import static dev.throughline.console.graph.GraphDesk.TICKET;
import static dev.throughline.console.graph.GraphDesk.TYPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The screen as hands and readers meet it.
@ExtendWith(Toolkit.class)
class GraphViewTest {

    private static void on(Consumer<GraphStage> steps) {
        Toolkit.run(() -> {
            try (GraphStage stage = new GraphStage()) {
                steps.accept(stage);
            }
        });
    }

    private static List<Entity> chosen(GraphStage stage) {
        return stage.graph.selection().chosenProperty().get().list();
    }

    @Test
    void keysAloneSelectTwoAndShowTheWay() {
        on(stage -> {
            stage.press(KeyCode.HOME);
            assertThat(chosen(stage)).containsExactly(MARA);
            stage.press(KeyCode.SPACE, KeyCode.RIGHT);
            assertThat(chosen(stage)).hasSize(2).startsWith(MARA);
            stage.press(KeyCode.W);
            assertThat(stage.graph.path().wayProperty().get().from()).isEqualTo(MARA);
            stage.press(KeyCode.ESCAPE);
            assertThat(stage.graph.path().wayProperty().get()).isNull();
            stage.press(KeyCode.ESCAPE);
            assertThat(chosen(stage)).isEmpty();
        });
    }

    @Test
    void keysAlonePinHideAndCentre() {
        on(stage -> {
            stage.graph.selection().choose(ORDER);
            stage.press(KeyCode.P);
            assertThat(stage.graph.arrangement().pinned(ORDER)).isTrue();
            stage.press(KeyCode.P, KeyCode.H);
            assertThat(stage.desk.entities()).doesNotContain(ORDER);
            stage.graph.selection().choose(LAMP);
            stage.press(KeyCode.C);
            assertThat(stage.graph.centreProperty().get()).isEqualTo(LAMP);
        });
    }

    @Test
    void keysAloneMergeBySearchWithASwap() {
        on(stage -> {
            stage.press(KeyCode.HOME, KeyCode.M);
            TextField name = (TextField) stage.scene.getFocusOwner();
            assertThat(name.getId()).isEqualTo("pickName");
            name.setText("lindquist");
            Event.fireEvent(name, new javafx.event.ActionEvent());
            assertThat(stage.graph.merge().openProperty().get()).isTrue();
            assertThat(((Button) stage.scene.getFocusOwner()).getText()).isEqualTo("Keep both");
            button(stage, "#swap").fire();
            assertThat(mergeButton(stage).getText()).isEqualTo("Merge into Mara Lindquist");
            mergeButton(stage).fire();
            assertThat(stage.graph.centreProperty().get()).isEqualTo(TYPO);
        });
    }

    private static Button mergeButton(GraphStage stage) {
        return stage.scene.getRoot().lookupAll(".button").stream().filter(Button.class::isInstance)
                .map(Button.class::cast).filter(each -> "merge".equals(each.getId())).findFirst().orElseThrow();
    }

    private static Button button(GraphStage stage, String id) {
        return (Button) stage.scene.lookup(id);
    }

    @Test
    void escapeKeepsBothAndGivesThePictureBack() {
        on(stage -> {
            stage.graph.merge().propose(MARA, TYPO);
            stage.press(KeyCode.ESCAPE);
            assertThat(stage.graph.merge().openProperty().get()).isFalse();
            assertThat(stage.desk.service.journal().lastSequence()).isZero();
            assertThat(stage.scene.getFocusOwner()).isEqualTo(stage.canvas);
        });
    }

    @Test
    void aClickSelectsAndWithShiftAdds() {
        on(stage -> {
            stage.click(stage.place(ORDER), 1, false);
            assertThat(chosen(stage)).containsExactly(ORDER);
            stage.click(stage.place(TICKET), 1, true);
            assertThat(chosen(stage)).containsExactly(ORDER, TICKET);
            stage.click(stage.place(ORDER), 1, true);
            assertThat(chosen(stage)).containsExactly(TICKET);
            stage.click(new Point2D(4, 4), 1, false);
            assertThat(chosen(stage)).isEmpty();
        });
    }

    @Test
    void anEdgeIsPointedAtAndSelected() {
        on(stage -> {
            Point2D middle = stage.place(MARA).midpoint(stage.place(ORDER));
            stage.point(middle);
            assertThat(stage.graph.selection().pointedProperty().get()).isInstanceOf(Chosen.Between.class);
            stage.click(middle, 1, false);
            assertThat(stage.graph.selection().chosenProperty().get()).isInstanceOf(Chosen.Between.class);
            assertThat(text(stage, ".card-title")).isEqualTo("What ties them");
        });
    }

    @Test
    void aDoubleClickShowsMoreOrAsks() {
        on(stage -> {
            stage.graph.depthProperty().set(1);
            stage.layout();
            stage.click(stage.place(ORDER), 2, false);
            assertThat(stage.desk.entities()).contains(OKAN);
            stage.click(stage.place(LAMP), 2, false);
            assertThat(Window.getWindows()).anyMatch(PopupWindow.class::isInstance);
            assertThat(stage.graph.expand().questionProperty().get()).isNotNull();
        });
    }

    @Test
    void whatIsDraggedIsPinnedThere() {
        on(stage -> {
            Point2D to = new Point2D(120, 90);
            stage.drag(stage.place(TICKET), to);
            Arrangement.Place place = stage.graph.arrangement().arrangementProperty().get().pinned().get(TICKET);
            EgoGraph.Node node = stage.desk.node(TICKET).orElseThrow();
            assertThat(node.x()).isEqualTo(place.x());
            stage.canvas.sight().fit();
            stage.layout();
            assertThat(stage.canvas.sight().drawing().camera().pictureX(stage.place(TICKET).getX()))
                    .isCloseTo(place.x(), within(0.01));
            stage.desk.edits.undo();
            assertThat(stage.graph.arrangement().pinned(TICKET)).isFalse();
        });
    }

    @Test
    void theGroundIsDraggedAndTheWheelZoomsAroundThePointer() {
        on(stage -> {
            Point2D before = stage.place(MARA);
            stage.drag(new Point2D(6, 6), new Point2D(56, 26));
            assertThat(stage.place(MARA).subtract(before)).isEqualTo(new Point2D(50, 20));
            Point2D mara = stage.place(MARA);
            Point2D at = stage.canvas.localToScene(mara);
            Event.fireEvent(stage.canvas, new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), 0, 0, false,
                    false, false, false, false, false, 0, 200, 0, 200, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            assertThat(stage.place(MARA).distance(mara)).isLessThan(0.001);
            assertThat(stage.place(ORDER).distance(mara)).isGreaterThan(100);
            assertThat(stage.scene.lookup(".minimap").isVisible()).isTrue();
            GraphStage.press(stage.canvas, KeyCode.DIGIT0, false);
            assertThat(stage.scene.lookup(".minimap").isVisible()).isFalse();
        });
    }

    @Test
    void whatChangesGlidesToItsPlaceInAMoment() {
        GraphStage stage = Toolkit.on(GraphStage::new);
        Point2D then = Toolkit.on(() -> {
            Point2D before = stage.place(TICKET);
            stage.graph.arrangement().pin(TICKET, 400, 300);
            return before.subtract(stage.place(TICKET));
        });
        assertThat(then.magnitude()).isLessThan(60);
        GraphStage.settle();
        Toolkit.run(() -> {
            int ticket = stage.canvas.sight().picture().find(TICKET).orElseThrow();
            assertThat(stage.canvas.sight().places().x(ticket)).isEqualTo(400);
            stage.close();
        });
    }

    @Test
    void theTablesSayWhatThePictureSays() {
        on(stage -> {
            ((ToggleButton) stage.scene.lookup("#asTable")).fire();
            stage.layout();
            assertThat(Set.copyOf(nodes(stage).getItems())).isEqualTo(Set.copyOf(stage.desk.picture().nodes()));
            assertThat(Set.copyOf(edges(stage).getItems())).isEqualTo(Set.copyOf(stage.desk.picture().edges()));
            assertThat(nodes(stage).getColumns()).extracting("text").containsExactly("Kind", "Name", "Memories",
                    "Steps away", "Not shown", "Ticket", "Place");
            Set<String> spoken = nodes(stage).lookupAll(".table-row-cell").stream().map(TableRow.class::cast)
                    .filter(row -> !row.isEmpty()).map(Node::getAccessibleText).collect(Collectors.toSet());
            assertThat(spoken).contains("Ticket ticket 881, 4 memories, open")
                    .contains("Article number SKU L-200-B, 130 memories, 192 more not shown, goes no further here");
        });
    }

    @SuppressWarnings("unchecked")
    private static TableView<EgoGraph.Node> nodes(GraphStage stage) {
        return (TableView<EgoGraph.Node>) stage.scene.lookup("#nodeTable");
    }

    @SuppressWarnings("unchecked")
    private static TableView<EgoGraph.Edge> edges(GraphStage stage) {
        return (TableView<EgoGraph.Edge>) stage.scene.lookup("#edgeTable");
    }

    @Test
    void pictureAndTablesShareTheSelectionAndTheVerbs() {
        on(stage -> {
            ((ToggleButton) stage.scene.lookup("#asTable")).fire();
            stage.graph.selection().choose(List.of(TICKET, ORDER));
            assertThat(nodes(stage).getSelectionModel().getSelectedItems()).extracting(EgoGraph.Node::entity)
                    .containsExactlyInAnyOrder(TICKET, ORDER);
            nodes(stage).getSelectionModel().clearSelection();
            nodes(stage).getSelectionModel().select(stage.desk.node(LAMP).orElseThrow());
            assertThat(chosen(stage)).containsExactly(LAMP);
            nodes(stage).requestFocus();
            stage.press(KeyCode.H);
            assertThat(stage.desk.entities()).doesNotContain(LAMP);
            edges(stage).getSelectionModel().select(stage.desk.edge(TICKET, ORDER));
            assertThat(stage.graph.selection().chosenProperty().get()).isInstanceOf(Chosen.Between.class);
            assertThat(nodes(stage).getSelectionModel().getSelectedItems()).isEmpty();
        });
    }

    @Test
    void aRowIsTheSecondOfTwo() {
        on(stage -> {
            ((ToggleButton) stage.scene.lookup("#asTable")).fire();
            stage.graph.pick().start(PickViewModel.Purpose.TIE, TICKET);
            nodes(stage).getSelectionModel().select(stage.desk.node(OKAN).orElseThrow());
            nodes(stage).requestFocus();
            stage.press(KeyCode.ENTER);
            assertThat(stage.desk.edge(TICKET, OKAN).tie()).isNotNull();
        });
    }

    @Test
    void theCanvasSaysWhatIsSelectedAndBesideIt() {
        on(stage -> {
            assertThat(stage.canvas.getAccessibleText()).startsWith("Picture of what belongs together");
            stage.graph.selection().choose(TICKET);
            assertThat(stage.canvas.getAccessibleText()).isEqualTo(
                    "Ticket ticket 881, 4 memories, open. Beside it: Mara Lindqvist, order 4521, SKU L-200-B");
        });
    }

    @Test
    void theFocusStaysOnTheCardsButton() {
        on(stage -> {
            stage.graph.selection().choose(TICKET);
            stage.layout();
            Button pin = button(stage, "#verb-P");
            pin.requestFocus();
            pin.fire();
            assertThat(stage.graph.arrangement().pinned(TICKET)).isTrue();
            assertThat(stage.scene.getFocusOwner().getId()).isEqualTo("verb-P");
            ((Button) stage.scene.getFocusOwner()).fire();
            assertThat(stage.graph.arrangement().pinned(TICKET)).isFalse();
        });
    }

    @Test
    void takingApartIsOnTheCard() {
        on(stage -> {
            stage.graph.merge().propose(MARA, TYPO);
            stage.graph.merge().merge();
            stage.layout();
            Button split = stage.scene.getRoot().lookupAll(".button").stream().map(Button.class::cast)
                    .filter(each -> "Take apart".equals(each.getText())).findFirst().orElseThrow();
            split.fire();
            assertThat(stage.desk.entities()).contains(TYPO);
        });
    }

    @Test
    void theStationsOfAWayLeadToThem() {
        on(stage -> {
            stage.graph.path().find(MARA, OKAN);
            stage.layout();
            List<Button> words = stage.scene.getRoot().lookupAll(".way .button").stream().map(Button.class::cast).toList();
            assertThat(words).extracting(Labeled::getText)
                    .containsExactly("Mara Lindqvist", "→", "order 4521", "→", "Okan Demir");
            words.get(2).fire();
            assertThat(chosen(stage)).containsExactly(ORDER);
            words.get(3).fire();
            assertThat(stage.graph.selection().chosenProperty().get()).isInstanceOf(Chosen.Between.class);
        });
    }

    @Test
    void draggingTheRangeGreysAndLettingGoAsks() {
        on(stage -> {
            RangeSlider slider = (RangeSlider) stage.scene.lookup(".range-slider");
            EgoGraph before = stage.desk.picture();
            slider.setLowValueChanging(true);
            slider.setLowValue(25);
            assertThat(stage.desk.picture()).isSameAs(before);
            assertThat(stage.graph.times().triedProperty().get().first()).isEqualTo(25);
            slider.setLowValueChanging(false);
            assertThat(stage.graph.times().triedProperty().get()).isNull();
            assertThat(stage.desk.entities()).contains(TICKET).doesNotContain(GraphDesk.OTHER_TICKET);
            assertThat(text(stage, ".timeline .figures")).isEqualTo("30 Sep 2026 – 14 Nov 2026");
            button(stage, ".timeline-clear").fire();
            assertThat(slider.getLowValue()).isZero();
            assertThat(stage.desk.picture()).isEqualTo(before);
        });
    }

    @Test
    void theLegendSelectsAllOfAKind() {
        on(stage -> {
            Button tickets = stage.scene.getRoot().lookupAll(".legend-name").stream().map(Button.class::cast)
                    .filter(each -> each.getText().startsWith("Ticket")).findFirst().orElseThrow();
            tickets.fire();
            assertThat(chosen(stage)).hasSize(8);
            assertThat(text(stage, ".card-title")).isEqualTo("8 selected");
        });
    }

    private static String text(GraphStage stage, String selector) {
        return ((Labeled) stage.scene.lookup(selector)).getText();
    }

    @Test
    void pictureAndDrawingAreSavedWhereOneSays(@TempDir Path folder) throws Exception {
        Toolkit.run(() -> {
            try (GraphStage stage = new GraphStage()) {
                MenuButton export = (MenuButton) stage.scene.lookup("#export");
                for (int i = 0; i < 4; i++) {
                    stage.file = folder.resolve("graph" + i);
                    export.getItems().get(i).fire();
                }
            }
        });
        assertThat(ImageIO.read(folder.resolve("graph0").toFile()).getWidth()).isGreaterThan(800);
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("graph1").toFile())
                .getElementsByTagName("text").getLength()).isGreaterThan(19);
        assertThat(Files.readString(folder.resolve("graph2"))).startsWith("GRAPHML");
        assertThat(Files.readString(folder.resolve("graph3"))).startsWith("CSV");
    }
}
