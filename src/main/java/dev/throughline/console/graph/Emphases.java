package dev.throughline.console.graph;

import dev.throughline.console.graph.draw.Emphasis;
import dev.throughline.console.graph.draw.Picture;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What stands out in the picture: what is pointed at before all, else the path, and always what is selected.
final class Emphases {

    private static final int MOST_SPREAD = 3;

    private final GraphViewModel model;

    Emphases(GraphViewModel model) {
        this.model = model;
    }

    Emphasis of(Picture picture) {
        Emphasis emphasis = new Emphasis();
        Chosen pointed = model.selection().pointedProperty().get();
        Way way = model.path().wayProperty().get();
        if (!(pointed instanceof Chosen.Nothing)) {
            spread(emphasis, picture, pointed);
            emphasis.stepBack();
        } else if (way != null && way.path().isPresent()) {
            way(emphasis, picture, way);
        } else {
            spread(emphasis, picture, model.selection().chosenProperty().get());
        }
        select(emphasis, picture);
        return emphasis;
    }

    /// For a file: the path if one is shown, nothing else.
    Emphasis ofExport(Picture picture) {
        Emphasis emphasis = new Emphasis();
        Way way = model.path().wayProperty().get();
        if (way != null && way.path().isPresent()) {
            way(emphasis, picture, way);
        }
        return emphasis;
    }

    private void spread(Emphasis emphasis, Picture picture, Chosen chosen) {
        switch (chosen) {
            case Chosen.Nothing _ -> { }
            case Chosen.Between between -> say(emphasis, picture, between);
            case Chosen.Entities(List<Entity> entities) -> {
                if (entities.size() <= MOST_SPREAD) {
                    entities.forEach(entity ->
                            picture.find(entity).ifPresent(node -> emphasis.surroundings(picture, node)));
                }
            }
        }
    }

    private void select(Emphasis emphasis, Picture picture) {
        Chosen chosen = model.selection().chosenProperty().get();
        chosen.list().forEach(entity -> picture.find(entity).ifPresent(emphasis::ring));
        if (chosen instanceof Chosen.Between between) {
            say(emphasis, picture, between);
        }
        PickViewModel.Pick pick = model.pick().pickProperty().get();
        if (pick != null) {
            picture.find(pick.first()).ifPresent(emphasis::ring);
        }
    }

    private void say(Emphasis emphasis, Picture picture, Chosen.Between between) {
        edge(picture, between.one(), between.other()).ifPresent(edge -> {
            emphasis.edge(picture, edge).say(edge, model.words().edge(picture.edge(edge)));
            picture.find(between.one()).ifPresent(emphasis::node);
            picture.find(between.other()).ifPresent(emphasis::node);
        });
    }

    private void way(Emphasis emphasis, Picture picture, Way way) {
        List<Entity> stations = way.stations();
        stations.forEach(station -> picture.find(station).ifPresent(emphasis::node));
        for (int i = 1; i < stations.size(); i++) {
            say(emphasis, picture, new Chosen.Between(stations.get(i - 1), stations.get(i)));
        }
        emphasis.stepBack();
    }

    private static Optional<Integer> edge(Picture picture, Entity one, Entity other) {
        return picture.find(one).flatMap(a -> picture.find(other).flatMap(b -> picture.edgeBetween(a, b)));
    }

    /// The nodes that the range being dragged would take away for certain: those whose newest memory is older. What is
    /// newer than its end may have older memories too, so it stays until the engine has been asked.
    BitSet greyed(Picture picture) {
        BitSet greyed = new BitSet();
        TimeFilter.Range tried = model.times().triedProperty().get();
        if (tried != null) {
            for (int i = 1; i < picture.size(); i++) {
                EgoGraph.Node node = picture.node(i);
                greyed.set(i, node.newest() != null && node.newest().isBefore(tried.since()));
            }
        }
        return greyed;
    }
}
