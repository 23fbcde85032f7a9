package dev.throughline.console.graph.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is where: camera, hits, walking, moving from one picture to the next. Needs no toolkit.
class PlaceTest {

    private final EgoGraph cross = Graphs.cross();
    private final Drawing drawing = Graphs.fitted(cross, 800, 600);

    @Test
    void everythingFitsIntoView() {
        assertThat(drawing.camera().cuts(drawing.places(), 800, 600)).isFalse();
        drawing.camera().zoom(3, 400, 300);
        assertThat(drawing.camera().cuts(drawing.places(), 800, 600)).isTrue();
    }

    @Test
    void whatIsUnderThePointerStaysThereWhileZooming() {
        Camera camera = drawing.camera();
        double x = camera.pictureX(123);
        double y = camera.pictureY(456);
        camera.zoom(1.7, 123, 456);
        assertThat(camera.screenX(x)).isCloseTo(123, within(1e-9));
        assertThat(camera.screenY(y)).isCloseTo(456, within(1e-9));
    }

    @Test
    void aNodeIsHitWhereItIsDrawn() {
        for (int node = 0; node < cross.nodes().size(); node++) {
            assertThat(HitTest.node(drawing, drawing.x(node) + 2, drawing.y(node) - 2)).hasValue(node);
        }
        assertThat(HitTest.node(drawing, 2, 2)).isEmpty();
    }

    @Test
    void nodesGrowWithTheTextButLess() {
        Drawing large = new Drawing(drawing.picture(), drawing.places(), drawing.camera(), 800, 600, 2);
        assertThat(large.radius(0)).isGreaterThan(1.2 * drawing.radius(0)).isLessThan(2 * drawing.radius(0));
        assertThat(HitTest.node(large, large.x(0) + 1.1 * drawing.radius(0), large.y(0))).hasValue(0);
    }

    @Test
    void anEdgeIsHitBetweenItsEnds() {
        double x = (drawing.x(1) + drawing.x(5)) / 2;
        double y = (drawing.y(1) + drawing.y(5)) / 2;
        OptionalInt edge = HitTest.edge(drawing, x, y + 3);
        assertThat(edge).hasValue(4);
        assertThat(HitTest.edge(drawing, x, y + 30)).isEmpty();
    }

    @Test
    void arrowsWalkInTheirDirection() {
        Picture picture = drawing.picture();
        assertThat(Walk.next(picture, drawing.places(), 0, 1, 0)).hasValue(1);
        assertThat(Walk.next(picture, drawing.places(), 0, 0, 1)).hasValue(2);
        assertThat(Walk.next(picture, drawing.places(), 0, -1, 0)).hasValue(3);
        assertThat(Walk.next(picture, drawing.places(), 0, 0, -1)).hasValue(4);
        assertThat(Walk.next(picture, drawing.places(), 1, 1, 0)).hasValue(5);
        assertThat(Walk.next(picture, drawing.places(), 5, 1, 0)).isEmpty();
    }

    @Test
    void whatWasThereGlidesFromWhereItWas() {
        Picture last = drawing.picture();
        Places then = drawing.places();
        then.move(1, 50, 60);
        EgoGraph.Node fresh = Graphs.node(EntityKind.PHONE, "new", 1, 7, 8, 0);
        Picture next = Picture.of(new EgoGraph(List.of(cross.nodes().get(1), fresh), List.of(),
                List.of()), Set.of(), node -> "");
        Places before = Places.before(next, last, then);
        assertThat(before.x(0)).isEqualTo(50);
        assertThat(before.y(1)).isEqualTo(8);
        Places half = Places.between(before, Places.of(next), 0.5);
        assertThat(half.x(0)).isEqualTo(75);
        assertThat(half.y(0)).isEqualTo(30);
    }

    @Test
    void aPictureKnowsWhoStandsBesideWhom() {
        Picture picture = drawing.picture();
        int mara = picture.find(new Entity(EntityKind.CUSTOMER, "Mara", "")).orElseThrow();
        assertThat(picture.beside(mara)).extracting(node -> node.entity().label())
                .containsExactly("E-1", "L-200", "<&\"\u0000 4521>", "ticket 881");
        assertThat(picture.edgeBetween(mara, 1)).contains(0);
        assertThat(picture.edgeBetween(mara, 5)).isEmpty();
        assertThat(picture.badge(1)).isEqualTo("7");
        assertThat(picture.badge(2)).isEqualTo("100+");
        assertThat(picture.badge(3)).isEmpty();
        assertThat(picture.pinned(5)).isTrue();
    }

    @Test
    void labelsTakeTheirSpaceWhereverTheViewIs() {
        LabelSpace space = new LabelSpace();
        for (double shift : new double[] {0, 3.7, -250.2}) {
            space.clear(400, 300, shift, shift);
            assertThat(space.free(100, 100, 50, 14)).isTrue();
            space.take(100, 100, 50, 14);
            assertThat(space.free(140, 105, 50, 14)).isFalse();
            assertThat(space.free(100, 130, 50, 14)).isTrue();
            assertThat(space.free(160, 100, 50, 14)).isTrue();
        }
    }
}
