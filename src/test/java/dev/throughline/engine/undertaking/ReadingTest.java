package dev.throughline.engine.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Outcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole stories: what becomes of what was tried and promised, who said it, and how long reading takes.
class ReadingTest {

    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
    private static final Customer JANE = new Customer("jane-doe", "Jane Doe", 1, 1, 1, START, "", List.of());

    private final List<Memory> story = new ArrayList<>();

    private ReadingTest customer(String text) {
        return said("customer", "s", text);
    }

    private ReadingTest agent(String text) {
        return said("agent", "s", text);
    }

    private ReadingTest said(String role, String session, String text) {
        Instant when = START.plus(Duration.ofMinutes(story.size()));
        Map<String, Object> metadata = role.equals("note") ? Map.of()
                : Map.of("role", role, "author", role.equals("customer") ? "jane-doe" : "priya-agent");
        story.add(new Memory(new MemoryId("m" + story.size()), "kb", text, MemoryType.EPISODIC, 0.5, List.of(), session,
                new Metadata(Map.copyOf(metadata)), when, when, null, 0, null, null, null, false, false,
                MemoryState.ACTIVE));
        return this;
    }

    private List<Undertaking> found() {
        return UndertakingFinder.find(JANE, story, List.of(), START.plus(Duration.ofDays(400)).atZone(ZoneOffset.UTC))
                .stream().map(Found::undertaking).toList();
    }

    private Outcome outcome() {
        assertThat(found()).hasSize(1);
        return found().getFirst().outcome();
    }

    @Test
    void thatItDidNotHelpIsAboutTheNearestAttemptBefore() {
        customer("I restarted the hub.").agent("And now?").customer("No change, still the same.");
        assertThat(outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void thatItWorksIsAboutTheAttemptItStandsBeside() {
        customer("I restarted the hub. That worked.");
        assertThat(outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void thatItWorksLaterMayBeAboutSomethingElse() {
        customer("I restarted the hub.").agent("Please turn Bluetooth on.").customer("That worked.");
        assertThat(outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void thatItWorksAnswersTheDesksDeed() {
        agent("I moved you to the other server.").customer("Works again, thanks.");
        assertThat(outcome()).isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It worked for two weeks.", "It worked until Monday.", "I hope that worked.", "Did it work?"})
    void hopesAndFormerTimesAreNoSuccess(String text) {
        customer("I restarted the hub.").customer(text);
        assertThat(outcome()).isEqualTo(Outcome.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The refund of 41 euros for order 4521 has been issued.", "As promised: the refund is out.",
        "I have refunded the 41 euros for order 4521."})
    void whatTheDeskDidKeepsThePromise(String text) {
        agent("We will refund the 41 euros for order 4521.").agent(text);
        assertThat(found().getLast().outcome()).isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The refund for order 4522 has been issued.", "The money has not arrived.",
        "Has the refund arrived?", "Nobody has called."})
    void anotherOrderAQuestionOrAComplaintDoNot(String text) {
        agent("We will refund the 41 euros for order 4521.").customer(text);
        assertThat(outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void aCallIsThankedFor() {
        agent("I will call you back tomorrow.").customer("Thank you for calling!");
        assertThat(outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void refundsOfTwoOrdersAreTwoPromises() {
        agent("Refund of €19.90 for order 7731 approved.").agent("Refund of €19.90 for order 7732 approved.");
        said("customer", "other", "The €19.90 for 7731 arrived.");
        assertThat(found()).extracting(Undertaking::outcome).containsExactly(Outcome.OPEN, Outcome.DONE);
    }

    @Test
    void quotedWordsAreNobodysOwn() {
        customer("priya-agent said\nI restarted the hub.\nWhat does that mean?")
                .customer("> I restarted the hub\nNo idea.")
                .customer("Sent.\n-----Original Message-----\nI restarted the hub.");
        assertThat(found()).isEmpty();
    }

    @Test
    void aListBelowWhatIHaveTriedIsTried() {
        customer("So far I have tried:\n- another cable\n- safe mode\nNothing helped.");
        assertThat(found()).extracting(Undertaking::text).containsExactly("another cable", "safe mode");
    }

    @Test
    void theLineIsNeverLongerThanEightyCharacters() {
        customer("I restarted the enormous " + "very ".repeat(60) + "old router.");
        assertThat(found()).singleElement().extracting(Undertaking::text).asString()
                .hasSizeLessThanOrEqualTo(80).startsWith("restarted the enormous");
    }

    @Test
    void fiveThousandMemoriesAreReadWhileNobodyNotices() {
        for (int i = 0; i < 1_250; i++) {
            said("customer", "s" + i, "Hello, order " + (4000 + i) + " does not switch on. I have restarted the hub twice, "
                    + "cleared the cache and tried another socket, no change. What can I do? It is the lamp in the hall, "
                    + "bought last year, and the light blinks in red for some seconds before it goes off again.");
            said("bot", "s" + i, "Thank you for your message! Please switch the device off and on again, and tell us the "
                    + "serial number that you find on the label. You can find more help on our pages.");
            said("agent", "s" + i, "I'm sorry about that. I moved you to the other channel. We will send you a new lamp for "
                    + "order " + (4000 + i) + " by Friday, and I'll call you back tomorrow to hear whether it arrived.");
            said("customer", "s" + i, "It arrived, thank you. Works now.");
        }
        List<Undertaking> found = List.of();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            // The time of this thread alone: other work on the machine does not count.
            long start = threads.getCurrentThreadCpuTime();
            found = found();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        System.out.println("Read " + story.size() + " memories in " + best / 1_000_000 + " ms, found " + found.size());
        assertThat(found).hasSizeGreaterThan(1_000);
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(800));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I ", "I tried ", "I have restarted, ", "\"", "I will ", "we'll refund, ", "(((", "a,", "if ",
        "habe ich ", "…", "1.", "2026-", "und ", "- ", "I tried \"", "\n> ", "tried:\n- "})
    void hostileTextIsReadInNoTime(String piece) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        String text = piece.repeat(200_000 / piece.length());
        for (Turn.Role role : Turn.Role.values()) {
            new Reading(ZoneOffset.UTC)
                    .read(new Turn(new MemoryId("m"), "s", START, role, "Jane", Sentences.of(text)));
        }
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
}
