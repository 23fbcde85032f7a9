package dev.throughline.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import dev.throughline.settings.StoryFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineLayoutTest {

    private static final Instant DAY = Instant.parse("2026-05-03T10:00:00Z");

    private final Times times = new Times(new Messages(Locale.ENGLISH),
            Clock.fixed(DAY.plus(Duration.ofDays(10)), ZoneOffset.UTC));
    private final List<Memory> memories = new ArrayList<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    @BeforeEach
    void story() {
        session("a", DAY, DAY.plusSeconds(90));
        session("b", DAY.plus(Duration.ofDays(2)), null);
        say("1", "a", DAY, MemoryType.EPISODIC, "refund");
        say("2", "a", DAY.plusSeconds(60), MemoryType.EPISODIC, "refund", "sso");
        say("3", "a", DAY.plus(Duration.ofDays(1)), MemoryType.EPISODIC);
        say("4", "b", DAY.plus(Duration.ofDays(2)), MemoryType.EPISODIC);
        say("5", null, DAY.plus(Duration.ofDays(2)).plusSeconds(9), MemoryType.SEMANTIC);
        say("6", "b", DAY.plus(Duration.ofDays(2)).plusSeconds(60), MemoryType.EPISODIC, "sso");
    }

    private void session(String id, Instant started, Instant ended) {
        sessions.put(id, new Session(id, "desk", started, ended, null, null, 0));
    }

    private void say(String id, String session, Instant time, MemoryType type, String... tags) {
        List<String> all = new ArrayList<>(List.of(tags));
        all.add("customer:jane");
        memories.add(new Memory(new MemoryId(id), "desk", "text " + id, type, 0.5, all, session, null, time, time, null,
                0, null, null, null, false, false, id.equals("3") ? MemoryState.ARCHIVED : MemoryState.ACTIVE));
    }

    private Timeline timeline(StoryFilter filter, boolean newestFirst, Instant lookedBefore) {
        return layout(filter, newestFirst, lookedBefore, null);
    }

    private Timeline layout(StoryFilter filter, boolean newestFirst, Instant lookedBefore, Set<MemoryId> known) {
        Story story = new Story(new Customer("jane", "Jane", 2, 1, 5, DAY, "", List.of()), memories, sessions);
        return new TimelineLayout(story, filter, newestFirst, lookedBefore, known, times).timeline();
    }

    /// For instance `[a] 1 2 | 3`.
    private static String read(Timeline timeline) {
        List<String> words = new ArrayList<>();
        for (StoryRow row : timeline.rows()) {
            words.add(switch (row) {
                case StoryRow.Ticket(Session session, _, boolean again) ->
                        "[" + (session == null ? "" : session.id()) + (again ? " again]" : "]");
                case StoryRow.Day _ -> "|";
                case StoryRow.Since(boolean above) -> above ? "^^^" : "===";
                case StoryRow.Entry(Memory memory, _) -> memory.id().value();
            });
        }
        return String.join(" ", words);
    }

    @Test
    void ticketsAndDaysAreTold() {
        assertThat(read(timeline(StoryFilter.NONE, false, null))).isEqualTo("[a] 1 2 | 3 [b] 4 [] 5 [b again] 6");
        assertThat(read(timeline(StoryFilter.NONE, true, null))).isEqualTo("[b] 6 [] 5 [b again] 4 [a] 3 | 2 1");
    }

    @Test
    void whatIsNewSinceOneLookedIsMarkedOnce() {
        Instant looked = DAY.plus(Duration.ofDays(2));
        Timeline old = timeline(StoryFilter.NONE, false, looked);
        assertThat(read(old)).isEqualTo("[a] 1 2 | 3 [b] 4 === [] 5 [b again] 6");
        assertThat(old.newSince()).isEqualTo(2);
        assertThat(read(timeline(StoryFilter.NONE, true, looked))).isEqualTo("[b] 6 [] 5 ^^^ [b again] 4 [a] 3 | 2 1");
        assertThat(read(timeline(StoryFilter.NONE, false, DAY.plus(Duration.ofDays(9))))).doesNotContain("===");
        assertThat(read(timeline(StoryFilter.NONE, false, Instant.EPOCH))).startsWith("=== [a]");
    }

    @Test
    void aFilterLeavesOnlyTheLinesThatBelongToWhatRemains() {
        assertThat(read(timeline(StoryFilter.NONE.withTags(Set.of("sso")), false, null))).isEqualTo("[a] 2 [b] 6");
        assertThat(read(timeline(StoryFilter.NONE.withTags(Set.of("sso", "refund")), false, null))).isEqualTo("[a] 2");
        assertThat(read(timeline(StoryFilter.NONE.withTypes(Set.of(MemoryType.SEMANTIC)), false, null)))
                .isEqualTo("[] 5");
        assertThat(read(timeline(StoryFilter.NONE.withStandings(Set.of(StoryFilter.Standing.ARCHIVED)), false, null)))
                .isEqualTo("[a] 3");
        Timeline days = timeline(StoryFilter.NONE.withDays(LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-04")),
                false, null);
        assertThat(read(days)).isEqualTo("[a] 3");
        assertThat(days.shown()).isEqualTo(1);
        assertThat(days.total()).isEqualTo(6);
    }

    @Test
    void aTicketInWhichNothingWasSaidIsThereUnlessOneFilters() {
        session("c", DAY.plus(Duration.ofDays(1)).plusSeconds(5), null);
        assertThat(read(timeline(StoryFilter.NONE, false, null))).isEqualTo("[a] 1 2 | 3 [c] [b] 4 [] 5 [b again] 6");
        assertThat(read(timeline(StoryFilter.NONE.withTags(Set.of("sso")), false, null))).isEqualTo("[a] 2 [b] 6");
    }

    @Test
    void whatCameInIsToldAsFarAsItIsShown() {
        Set<MemoryId> known = Set.of(new MemoryId("1"), new MemoryId("2"), new MemoryId("3"), new MemoryId("4"));
        assertThat(layout(StoryFilter.NONE, false, null, known).arrived()).extracting(memory -> memory.id().value())
                .containsExactly("5", "6");
        assertThat(layout(StoryFilter.NONE.withTags(Set.of("sso")), false, null, known).arrived())
                .extracting(memory -> memory.id().value()).containsExactly("6");
        assertThat(timeline(StoryFilter.NONE, false, null).arrived()).isEmpty();
    }

    @Test
    void onesFindsOnesWay() {
        Timeline timeline = timeline(StoryFilter.NONE, false, null);
        assertThat(timeline.indexOf(new Place.OfTicket("b"))).isEqualTo(5);
        assertThat(timeline.indexOf(new Place.OfMemory(new MemoryId("6")))).isEqualTo(10);
        assertThat(timeline.indexNear(DAY.plusSeconds(1))).isEqualTo(2);
        assertThat(timeline.indexNear(DAY.plus(Duration.ofDays(99)))).isEqualTo(10);
        assertThat(timeline(StoryFilter.NONE, true, null).indexNear(DAY.plusSeconds(61))).isEqualTo(9);
        assertThat(timeline.nextTicket(5, 1)).isEqualTo(7);
        assertThat(timeline.nextTicket(0, -1)).isEqualTo(-1);
        assertThat(timeline.nextEntry(2, 1)).isEqualTo(4);
        assertThat(timeline.ticketOf(4)).isEqualTo(timeline.rows().getFirst());
    }

    @Test
    void countsWhatOneCanFilterBy() {
        Facets facets = timeline(StoryFilter.NONE, false, null).facets();
        assertThat(facets.tags()).containsExactly(Map.entry("refund", 2), Map.entry("sso", 2));
        assertThat(facets.types()).containsEntry(MemoryType.SEMANTIC, 1).containsEntry(MemoryType.EPISODIC, 5);
        assertThat(facets.standings()).containsEntry(StoryFilter.Standing.ARCHIVED, 1);
        assertThat(facets.months().values()).containsExactly(6);
    }
}
