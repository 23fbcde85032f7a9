package dev.throughline.engine.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times of promises, counted from Monday, 4 May 2026.
class DueTimeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private static DueTime.Due due(String text) {
        Sentence sentence = Sentences.of(text).getFirst();
        return DueTime.in(sentence, 0, sentence.size(), MONDAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "today|2026-05-04", "tonight|2026-05-04", "this afternoon|2026-05-04", "by the end of the day|2026-05-04",
        "tomorrow morning|2026-05-05", "the day after tomorrow|2026-05-06", "on Monday|2026-05-11",
        "by Friday|2026-05-08", "this Friday|2026-05-08", "next Friday|2026-05-15", "next week|2026-05-17",
        "this week|2026-05-10", "by the end of the month|2026-05-31", "next month|2026-06-30",
        "within 24 hours|2026-05-05", "within an hour|2026-05-04", "in 48 hours|2026-05-06", "in two weeks|2026-05-18",
        "within five days|2026-05-09", "within 5 business days|2026-05-11", "within 3-5 working days|2026-05-11",
        "three to five working days|2026-05-11", "in a month|2026-06-04", "by 3 June|2026-06-03", "on June 3rd|2026-06-03",
        "by the 12th of May|2026-05-12", "on 2 January|2027-01-02", "by 2026-07-01|2026-07-01",
        "Friday, 18 September 2026|2026-09-18", "by 3 May 2027|2027-05-03",
        "heute noch|2026-05-04", "morgen früh|2026-05-05", "übermorgen|2026-05-06", "bis Freitag|2026-05-08",
        "am Montag|2026-05-11", "nächste Woche|2026-05-17", "nächsten Dienstag|2026-05-12",
        "innerhalb von drei Werktagen|2026-05-07", "in zwei Wochen|2026-05-18", "bis zum 3. Juni|2026-06-03",
        "am 03.06.2026|2026-06-03", "spätestens am 12. Mai|2026-05-12", "bis Ende der Woche|2026-05-10",
        "bis Ende des Monats|2026-05-31"})
    void aTimeIsTheEndOfItsDay(String text, LocalDate day) {
        assertThat(due("we send it " + text + ".")).isNotNull().returns(day, DueTime.Due::day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "soon", "later", "in a few days", "until Friday", "since Monday", "for two weeks", "version 3.5", "at 10:30",
        "guten Morgen", "41.50", "31 February", "in the morning", "it may 4 times", "order 4521", "05/06"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(due("we send it " + text + ".")).isNull();
    }

    @Test
    void theDayEndsInTheDesksZone() {
        assertThat(DueTime.end(due("by Friday").day(), ZoneId.of("Europe/Berlin"))).hasToString("2026-05-08T21:59:59Z");
        assertThat(DueTime.end(due("by Friday").day(), ZoneId.of("Pacific/Auckland"))).hasToString("2026-05-08T11:59:59Z");
    }
}
