package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");
    private final Times times =
            new Times(new Messages(Locale.ENGLISH), Clock.fixed(NOW, ZoneId.of("Europe/Berlin")));

    @Test
    void relativeTimesAreShort() {
        assertThat(times.relative(NOW.minusSeconds(20))).isEqualTo("now");
        assertThat(times.relative(NOW.minusSeconds(150))).isEqualTo("2 m");
        assertThat(times.relative(NOW.minusSeconds(3 * 3600))).isEqualTo("3 h");
        assertThat(times.relative(Instant.parse("2026-05-03T10:00:00Z"))).isEqualTo("3 May");
        assertThat(times.relative(Instant.parse("2025-05-03T10:00:00Z"))).isEqualTo("3 May 2025");
    }

    @Test
    void wholeTimesNameTheZone() {
        assertThat(times.whole(NOW)).isEqualTo("16 Nov 2026, 13:00 CET");
    }

    @Test
    void aDayEndsInItsOwnZone() {
        assertThat(times.endOf(LocalDate.of(2026, 12, 31))).isEqualTo(Instant.parse("2026-12-31T22:59:59Z"));
    }
}
