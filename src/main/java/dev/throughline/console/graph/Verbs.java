package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which verbs go with what is selected, and doing them.
final class Verbs {

    private final GraphViewModel model;

    Verbs(GraphViewModel model) {
        this.model = model;
    }

    /// What can be done with a selection, the most usual first.
    List<Verb> of(Chosen chosen) {
        return switch (chosen) {
            case Chosen.Nothing _ -> List.of();
            case Chosen.Between between -> model.edge(between).filter(edge -> tied(edge)).map(_ -> List.of(Verb.UNTIE))
                    .orElse(List.of());
            case Chosen.Entities(List<Entity> entities) -> switch (entities.size()) {
                case 1 -> model.node(entities.getFirst()).map(this::ofOne).orElse(List.of());
                case 2 -> ofTwo(entities);
                default -> ofMany(entities);
            };
        };
    }

    private static boolean tied(EgoGraph.Edge edge) {
        String tie = edge.tie();
        return tie != null && !tie.isEmpty();
    }

    private List<Verb> ofOne(EgoGraph.Node node) {
        Entity entity = node.entity();
        List<Verb> verbs = new ArrayList<>();
        boolean centre = node.depth() == 0;
        if (node.hidden() > 0) {
            verbs.add(Verb.EXPAND);
        }
        if (model.arrangement().expanded(entity)) {
            verbs.add(Verb.COLLAPSE);
        }
        if (!centre) {
            verbs.add(Verb.CENTRE);
        }
        if (StoryDoor.leads(node)) {
            verbs.add(Verb.OPEN);
        }
        if (!centre) {
            verbs.add(model.arrangement().pinned(entity) ? Verb.UNPIN : Verb.PIN);
            verbs.add(model.arrangement().stops(entity) ? Verb.GO_ON : Verb.STOP);
            verbs.add(Verb.HIDE);
        }
        verbs.addAll(List.of(Verb.PATH_TO, Verb.TIE_TO, Verb.MERGE_WITH));
        return verbs;
    }

    private List<Verb> ofTwo(List<Entity> entities) {
        List<Verb> verbs = new ArrayList<>(List.of(Verb.PATH, Verb.TIE, Verb.MERGE));
        verbs.addAll(ofMany(entities));
        return verbs;
    }

    private List<Verb> ofMany(List<Entity> entities) {
        List<Verb> verbs = new ArrayList<>();
        verbs.add(entities.stream().allMatch(model.arrangement()::pinned) ? Verb.UNPIN : Verb.PIN);
        if (entities.stream().anyMatch(entity -> !entity.equals(model.centreProperty().get()))) {
            verbs.add(Verb.HIDE);
        }
        return verbs;
    }

    /// The verb behind a letter, if it goes with the selection.
    Optional<Verb> byKey(Chosen chosen, String key) {
        return of(chosen).stream().filter(verb -> verb.key().equals(key)).findFirst();
    }

    void perform(Verb verb, Chosen chosen) {
        if (chosen instanceof Chosen.Between between) {
            model.edge(between).ifPresent(model.curation()::untie);
        } else if (!chosen.list().isEmpty()) {
            perform(verb, chosen.list());
        }
    }

    private void perform(Verb verb, List<Entity> entities) {
        Entity first = entities.getFirst();
        Entity last = entities.getLast();
        switch (verb) {
            case EXPAND -> model.node(first).ifPresent(model.expand()::expand);
            case COLLAPSE -> model.arrangement().collapse(first);
            case CENTRE -> model.centreOn(first);
            case OPEN -> model.node(first).ifPresent(model::open);
            case PIN -> model.arrangement().pin(entities.stream().flatMap(each -> model.node(each).stream()).toList());
            case UNPIN -> model.arrangement().unpin(entities);
            case HIDE -> model.arrangement().hide(entities);
            case STOP -> model.arrangement().stop(first, true);
            case GO_ON -> model.arrangement().stop(first, false);
            case PATH_TO -> model.pick().start(PickViewModel.Purpose.PATH, first);
            case TIE_TO -> model.pick().start(PickViewModel.Purpose.TIE, first);
            case MERGE_WITH -> model.pick().start(PickViewModel.Purpose.MERGE, first);
            case PATH -> model.path().find(first, last);
            case TIE -> model.curation().tie(first, last);
            case MERGE -> model.merge().propose(first, last);
            case UNTIE -> { }
        }
    }
}
