package dev.throughline.engine.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeIntentTest {

    /// A Wednesday.
    private static final Instant NOW = Instant.parse("2026-05-20T10:00:00Z");

    private static Optional<TimeIntent> asked(String question) {
        return TimeIntent.in(question, NOW, ZoneOffset.UTC);
    }

    private static double fit(String question, String time) {
        return asked(question).orElseThrow().fit(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time)));
    }

    @ParameterizedTest
    @CsvSource({
        "what did she say yesterday, 2026-05-19T08:00:00Z, 2026-05-17T08:00:00Z",
        "what came in last week, 2026-05-11T00:00:00Z, 2026-05-01T00:00:00Z",
        "what broke in May, 2026-05-03T09:00:00Z, 2026-03-03T09:00:00Z",
        "what broke in August, 2025-08-09T09:00:00Z, 2026-05-01T09:00:00Z",
        "refund of July 2024, 2024-07-31T23:00:00Z, 2024-10-01T00:00:00Z",
        "what happened on 3 May 2024, 2024-05-03T12:00:00Z, 2024-05-06T00:00:00Z",
        "the call of 2025-12-24, 2025-12-24T12:00:00Z, 2025-12-20T00:00:00Z",
        "what did he order two weeks ago, 2026-05-06T12:00:00Z, 2026-04-20T00:00:00Z",
        "was hat er vor 3 Tagen gesagt, 2026-05-17T12:00:00Z, 2026-05-12T00:00:00Z",
        "was war letzte Woche, 2026-05-14T12:00:00Z, 2026-05-01T00:00:00Z",
        "what did she want last Monday, 2026-05-18T12:00:00Z, 2026-05-14T00:00:00Z"
    })
    void aTimeThatIsNamedFitsAndOthersFitLessTheFartherTheyAre(String question, String within, String away) {
        assertThat(fit(question, within)).isEqualTo(1);
        assertThat(fit(question, away)).isBetween(0.0, 0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"when did the lamp break", "may I return the lamp", "error 2026 again", "march on",
        "31. 2. 2024", "version 3.5", "order 4521 of last customer"})
    void whatNamesNoTimeIsLeftAlone(String question) {
        assertThat(asked(question)).isEmpty();
    }

    @Test
    void aQuestionForATimeIsKnown() {
        assertThat(TimeIntent.wanted("When did the lamp break?")).isTrue();
        assertThat(TimeIntent.wanted("Wann kam das Paket an?")).isTrue();
        assertThat(TimeIntent.wanted("The lamp broke whenever it rained")).isFalse();
    }
}
