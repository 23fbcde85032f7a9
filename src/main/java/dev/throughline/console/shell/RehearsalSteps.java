package dev.throughline.console.shell;

import dev.throughline.console.kit.Sample;
import dev.throughline.console.kit.SampleMemories;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.text.Text;

/// The steps of a [Rehearsal], each short enough to come between two keys. Heights are in pixels.
final class RehearsalSteps {

    private static final double PALETTE_EDGES = 220;
    private static final double PALETTE = 640;
    private static final double PALETTE_ROW = 35;
    private static final String FINDS_NOTHING = "qqqq";
    private static final List<String> TYPED = List.of("show", "open", "undo", "edit");

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

    /// Makes the palette, gives it room row by row, and types into it.
    static List<Runnable> palette(OverlayPart layers) {
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> layers.load(Layer.PALETTE));
        steps.add(() -> layers.rehearse(Layer.PALETTE, 0, FINDS_NOTHING));
        for (double room = PALETTE_EDGES; room < PALETTE; room += PALETTE_ROW) {
            double some = room;
            steps.add(() -> layers.rehearse(Layer.PALETTE, some, ""));
        }
        for (String word : TYPED) {
            for (int end = 1; end <= word.length(); end++) {
                String typed = word.substring(0, end);
                steps.add(() -> layers.rehearse(Layer.PALETTE, PALETTE, typed));
            }
            steps.add(() -> layers.conceal(Layer.PALETTE));
        }
        return steps;
    }

    /// Shows a list without rows, then row after row in a room that grows by one, the room a step after the row, for a
    /// list makes one row only to measure it. Then others in little room, again and again: each row takes its time while
    /// little is compiled, and code is compiled only when it has run often.
    static List<Runnable> rows(Consumer<Sample> list) {
        List<Sample> samples = new ArrayList<>();
        for (int rows = 0; rows <= MOST_ROWS; rows++) {
            samples.add(new Sample(Math.max(0, rows - 1) * ROW_HEIGHT, 0, rows));
        }
        for (int round = 0; round < ROUNDS; round++) {
            double room = Math.min(round + 1, SOME_ROWS) * ROW_HEIGHT;
            Sample before = samples.getLast();
            int next = before.first() + before.rows();
            samples.add(new Sample(room, before.first(), before.rows()));
            samples.add(new Sample(room, next, round + 2));
            samples.add(new Sample(2 * room, next, round + 2));
        }
        return samples.stream().<Runnable>map(sample -> () -> list.accept(sample)).toList();
    }
}
