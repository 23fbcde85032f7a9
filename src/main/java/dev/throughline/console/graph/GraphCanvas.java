package dev.throughline.console.graph;

import dev.throughline.console.graph.draw.GraphImage;
import dev.throughline.console.graph.draw.Places;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The drawn graph: puts together what is seen, how it is painted, and what pointer and keys do.
final class GraphCanvas extends Region {

    private final GraphViewModel model;
    private final Messages messages;
    private final Sight sight;
    private final Emphases emphases;
    private final Sheet sheet;

    /// @param calm whether nothing shall glide
    GraphCanvas(GraphViewModel model, Verbs verbs, VerbMenu menu, Messages messages, BooleanSupplier calm) {
        this.model = model;
        this.messages = messages;
        sight = new Sight(calm);
        emphases = new Emphases(model);
        sheet = new Sheet(sight, () -> emphases.of(sight.picture()), () -> emphases.greyed(sight.picture()));
        getStyleClass().add("graph-canvas");
        getChildren().add(sheet);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleHelp(messages.text("graph.picture.help"));
        new PointerDeeds(model, sight, this).attach();
        new KeyDeeds(model, sight, this).attach();
        new VerbKeys(this, model.selection(), verbs, menu).attach(this::menuPlace);
        model.graphProperty().subscribe(this::show);
        model.arrangement().arrangementProperty().subscribe(_ -> sight.mark(pinned(), model.words()::label));
        model.selection().chosenProperty().subscribe(_ -> emphasise());
        model.selection().pointedProperty().subscribe(_ -> emphasise());
        model.path().wayProperty().subscribe(_ -> emphasise());
        model.pick().pickProperty().subscribe(_ -> emphasise());
        model.times().triedProperty().subscribe(_ -> sheet.repaint());
    }

    Sight sight() {
        return sight;
    }

    /// The whole picture for a file.
    GraphImage image() {
        return new GraphImage(sight.picture(), Places.of(sight.picture()), sheet.ink(), sheet.font(), sheet.textScale(),
                emphases.ofExport(sight.picture()));
    }

    private void show(@Nullable EgoGraph graph) {
        sight.show(graph == null ? new EgoGraph(List.of(), List.of(), List.of()) : graph, pinned(),
                model.words()::label);
        emphasise();
    }

    private Set<Entity> pinned() {
        Arrangement arranged = model.arrangement().arrangementProperty().get();
        return arranged == null ? Set.of() : arranged.pinned().keySet();
    }

    private void emphasise() {
        sheet.repaintEmphasis();
        setAccessibleText(text());
    }

    private String text() {
        Chosen pointed = model.selection().pointedProperty().get();
        Chosen at = pointed instanceof Chosen.Nothing ? model.selection().chosenProperty().get() : pointed;
        return switch (at) {
            case Chosen.Nothing _ -> messages.text("graph.picture");
            case Chosen.Between between -> model.edge(between).map(model.words()::row)
                    .orElseGet(() -> messages.text("graph.picture"));
            case Chosen.Entities(List<Entity> entities) -> sight.picture().find(entities.getLast())
                    .map(node -> model.words().nodeAndNeighbours(sight.picture().node(node),
                            model.arrangement().pinned(entities.getLast()), sight.picture().beside(node)))
                    .orElseGet(() -> messages.text("graph.picture"));
        };
    }

    /// Where the keyboard's menu appears: at the node that was selected last, else in the middle.
    private Point2D menuPlace() {
        List<Entity> chosen = model.selection().chosenProperty().get().list();
        return chosen.isEmpty() ? new Point2D(getWidth() / 2, getHeight() / 2) : place(chosen.getLast());
    }

    /// Where an entity is drawn, within this canvas.
    Point2D place(Entity entity) {
        Optional<Integer> node = sight.picture().find(entity);
        return node.map(each -> sight.drawing().point(each))
                .orElseGet(() -> new Point2D(getWidth() / 2, getHeight() / 2));
    }

    @Override
    protected void layoutChildren() {
        sheet.resize(getWidth(), getHeight());
        sight.resize(getWidth(), getHeight(), sheet.textScale());
    }
}
