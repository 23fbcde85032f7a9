package dev.throughline.console.graph;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/// A short movement that shows where something went. None when the system asks for calm.
final class Glide {

    private static final double NANOS = 140e6;

    private final BooleanSupplier calm;
    private DoubleConsumer step = _ -> {};
    private long started;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            started = started == 0 ? now : started;
            advance(Math.min(1, (now - started) / NANOS));
        }
    };

    /// @param calm whether there shall be no movement
    Glide(BooleanSupplier calm) {
        this.calm = calm;
    }

    /// @param next told how much of the way is done, 0..1, the last time with 1
    void start(DoubleConsumer next) {
        end();
        step = next;
        started = 0;
        if (calm.getAsBoolean()) {
            end();
        } else {
            step.accept(0);
            timer.start();
        }
    }

    /// Goes to the end at once.
    void end() {
        timer.stop();
        DoubleConsumer last = step;
        step = _ -> {};
        last.accept(1);
    }

    private void advance(double share) {
        if (share >= 1) {
            end();
        } else {
            step.accept(share * (2 - share)); // slower towards the end
        }
    }
}
