package dev.throughline.console.graph;

import dev.throughline.console.desk.Live;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Screen;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Change;
import dev.throughline.memory.Entity;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Draws the picture anew when the journal tells of something that changes it: at once for what people arrange, merge
/// and tie, after a pause for what is remembered, because a bot may write many times a second. While another screen is
/// shown it waits until the person comes back.
final class GraphNews {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private enum Weight {
        NONE,
        SOON,
        NOW
    }

    private final GraphTools tools;
    private final Navigation navigation;
    private final GraphViewModel model;
    private boolean waiting;
    private boolean missed;

    GraphNews(GraphTools tools, Navigation navigation, GraphViewModel model) {
        this.tools = tools;
        this.navigation = navigation;
        this.model = model;
    }

    void listen(Live live) {
        live.listen(this::heard);
        navigation.screenProperty().subscribe(screen -> {
            if (screen == Screen.GRAPH && missed) {
                missed = false;
                model.refresh();
            }
        });
    }

    private void heard(List<Change> changes) {
        Set<Weight> weights = EnumSet.of(Weight.NONE);
        changes.forEach(change -> weights.add(weight(change)));
        if (navigation.screenProperty().get() != Screen.GRAPH) {
            missed |= weights.size() > 1;
        } else if (weights.contains(Weight.NOW)) {
            model.refresh();
        } else if (weights.contains(Weight.SOON) && !waiting) {
            waiting = true;
            tools.tasks().after(PAUSE, () -> {
                waiting = false;
                model.refresh();
            });
        }
    }

    private Weight weight(Change change) {
        return switch (change.kind()) {
            case ARRANGED -> ofThisPicture(change) ? Weight.NOW : Weight.NONE;
            case MERGED, SPLIT, LINKED, UNLINKED -> Weight.NOW;
            case STORED, EDITED, ARCHIVED, RESTORED, SUPERSEDED, FORGOTTEN, EXPIRED, SESSION_STARTED, SESSION_ENDED,
                    SESSION_EDITED -> Weight.SOON;
            case UPVOTED, DOWNVOTED, FLAGGED, POLICY_CHANGED, RANKING_CHANGED, CORRECTED -> Weight.NONE;
        };
    }

    /// Whether it is another arrangement of this centre than the one on the screen.
    private boolean ofThisPicture(Change change) {
        Optional<Entity> centre = Optional.ofNullable(model.centreProperty().get());
        Arrangement shown = model.arrangement().arrangementProperty().get();
        return centre.map(Entity::id).filter(change.subject()::equals).isPresent()
                && !(change.after() instanceof Arrangement after && after.equals(shown));
    }
}
