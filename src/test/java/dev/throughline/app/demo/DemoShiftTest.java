package dev.throughline.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoShiftTest {

    private static final Instant ANCHOR = Instant.parse("2026-11-16T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T12:00:00Z,  0",
        "2026-11-23T11:59:59Z,  0",
        "2026-11-23T12:00:00Z,  1",
        "2027-11-15T12:00:00Z, 52",
        "2026-11-16T11:59:59Z, -1",
    })
    void timesMoveByTheWholeWeeksThatFit(Instant now, long weeks) {
        DemoShift shift = DemoShift.between(ANCHOR, now);

        assertEquals(ANCHOR.plus(Duration.ofDays(7 * weeks)), shift.moved(ANCHOR));
    }

    @Test
    void whatWasAboutToFadeIsStillAboutTo() {
        Instant now = ANCHOR.plus(Duration.ofDays(19));

        assertEquals(now.plus(Duration.ofHours(5)),
                DemoShift.between(ANCHOR, now).movedExpiry(ANCHOR.plus(Duration.ofHours(5))));
    }

    @Test
    void datesInTextsMoveWithTheirWeekdays() {
        DemoShift shift = DemoShift.between(ANCHOR, ANCHOR.plus(Duration.ofDays(7)));

        assertEquals("by Thursday, 3 December 2026, or {{name}}",
                shift.written("by {{weekday:2026-11-26}}, {{date:2026-11-26}}, or {{name}}", Locale.ENGLISH));
        assertEquals("am Donnerstag, 3. Dezember 2026",
                shift.written("am {{weekday:2026-11-26}}, {{date:2026-11-26}}", Locale.forLanguageTag("de-AT")));
        assertEquals("Thursday", shift.written("{{weekday:2026-11-26}}", Locale.ITALIAN));
    }
}
