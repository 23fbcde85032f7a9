package dev.throughline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void aPercentileIsADurationThatWasMeasured() {
        Times times = new Times();
        IntStream.of(4, 1, 3, 2).forEach(millis -> times.add(millis * 1_000_000L));

        assertEquals(2, times.percentileMillis(0.5));
        assertEquals(4, times.percentileMillis(0.95));
        assertEquals(3, times.percentileMillis(0.75));
    }

    @Test
    void growsBeyondWhatItBeganWith() {
        Times times = new Times();
        IntStream.rangeClosed(1, 2_000).forEach(millis -> times.add(millis * 1_000_000L));

        assertEquals(2_000, times.count());
        assertEquals(1_900, times.percentileMillis(0.95));
    }

    @Test
    void nothingTimedIsNothing() {
        assertEquals(0, new Times().percentileMillis(0.5));
    }
}
