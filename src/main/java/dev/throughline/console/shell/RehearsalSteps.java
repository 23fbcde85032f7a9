package dev.throughline.console.shell;

import dev.throughline.console.kit.Sample;
import dev.throughline.console.kit.SampleMemories;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.text.Text;

/// The steps of a [Rehearsal], each short enough to come between two keys.
final class RehearsalSteps {

    private static final double ROW_HEIGHT = 48;
    private static final double NARROW = 200;
    private static final int MOST_ROWS = 20;
    private static final int SOME_ROWS = 4;
    private static final int ROUNDS = 10;

    private RehearsalSteps() {}

    /// Lays out a text each, in every script: its font is then there.
    static List<Runnable> fonts() {
        return SampleMemories.texts().stream().<Runnable>map(text -> () -> layOut(text)).toList();
    }

    private static void layOut(String text) {
        Text letters = new Text(text);
        letters.setWrappingWidth(NARROW);
        letters.getLayoutBounds();
    }

    /// Shows a list without rows, then row after row in a room that grows by one, and then others, of which
    /// there is only room for some: each takes its time as long as little is compiled. The room comes a step after the
    /// row, for a list makes a first row only to measure it.
    static List<Runnable> rows(Consumer<Sample> list) {
        List<Sample> samples = new ArrayList<>();
        for (int rows = 0; rows <= MOST_ROWS; rows++) {
            samples.add(new Sample(Math.max(0, rows - 1) * ROW_HEIGHT, 0, rows));
        }
        for (int round = 0; round < ROUNDS; round++) {
            double room = Math.min(round + 2, SOME_ROWS) * ROW_HEIGHT;
            samples.add(new Sample(room, round * MOST_ROWS, MOST_ROWS));
            samples.add(new Sample(room, (round + 1) * MOST_ROWS, MOST_ROWS));
            samples.add(new Sample(2 * room, (round + 1) * MOST_ROWS, MOST_ROWS));
        }
        return samples.stream().<Runnable>map(sample -> () -> list.accept(sample)).toList();
    }
}
