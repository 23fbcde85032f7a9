package dev.throughline.console.shell;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;

/// The time something is shown. Starts anew when nobody attends to it any more.
final class Countdown {

    private static final Duration STAY = Duration.seconds(8);

    private final PauseTransition stay = new PauseTransition(STAY);
    private final ObservableBooleanValue attended; // a binding is held by what it looks at only weakly

    /// @param attended whether someone is at it
    Countdown(ObservableBooleanValue attended, Runnable over) {
        this.attended = attended;
        stay.setOnFinished(_ -> over.run());
        this.attended.subscribe(busy -> {
            if (busy) {
                stay.stop();
            } else {
                stay.playFromStart();
            }
        });
    }

    void stop() {
        stay.stop();
    }
}
