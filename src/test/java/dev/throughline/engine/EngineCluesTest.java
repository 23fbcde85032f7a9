package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Clue;
import dev.throughline.memory.ClueWeights;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Routing;
import dev.throughline.memory.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Each clue: what it lifts, and that it is not lifted without it.
class EngineCluesTest extends EngineTest {

    private static final Actor BOT = Actor.rest("bot");
    private static final Scope KB = Scope.agent("kb");
    private static final RankingWeights PLAIN =
            new RankingWeights(0.4, 0.6, 0, 0, 0, 0).withClues(ClueWeights.NONE);
    private static final RankingWeights WORDS = PLAIN.withShares(1, 0);

    private Memory say(String session, String text) {
        return store(MemoryDraft.of("kb", text).withSession(session));
    }

    private Memory store(MemoryDraft draft) {
        clock.advance(Duration.ofSeconds(30));
        return engine.memories().store(BOT, draft).memory();
    }

    private List<Recalled> recall(String question, ClueWeights clues) {
        return recall(RecallQuery.of(KB, question).withTopK(400).withNeighborhood(false), clues);
    }

    private List<Recalled> recall(RecallQuery query, ClueWeights clues) {
        return engine.recall(query.withoutReinforcement().withWeights(PLAIN.withClues(clues))).items();
    }

    private List<Recalled> byWords(String question, int topK, ClueWeights clues) {
        return engine.recall(RecallQuery.of(KB, question).withTopK(topK).withNeighborhood(false)
                .withWeights(WORDS.withClues(clues))).items();
    }

    private static int place(List<Recalled> answers, Memory memory) {
        int place = answers.stream().map(Recalled::memory).toList().indexOf(memory);
        return place < 0 ? answers.size() : place;
    }

    private static double share(List<Recalled> answers, Memory memory, Clue clue) {
        return answers.get(place(answers, memory)).explanation().clues().stream()
                .filter(each -> each.clue() == clue).mapToDouble(each -> each.share()).sum();
    }

    /// Talk of nothing asked about.
    private void around() {
        for (int i = 0; i < 200; i++) {
            say("noise-" + i / 10, "zebra quilt umbrella number " + i);
        }
    }

    @Test
    void aTurnBetweenTurnsThatFitComesUpThoughItSharesNothingWithTheQuestion() {
        around();
        say("s", "Which warranty covers the toaster?");
        Memory answer = say("s", "Five.");
        say("s", "Great, the toaster warranty it is then.");

        List<Recalled> lifted = recall("warranty toaster", new ClueWeights(0.2, 0, 0, 0, 0, 0));

        assertThat(share(lifted, answer, Clue.NEIGHBOURS)).isPositive();
        assertThat(place(lifted, answer)).isLessThan(place(recall("warranty toaster", ClueWeights.NONE), answer) / 2);
    }

    @Test
    void wordsSpreadOverThreeTurnsCountTogether() {
        around();
        say("s", "My toaster sparks.");
        Memory middle = say("s", "Does the warranty apply?");
        say("s", "Bought it in Vienna.");
        Memory alone = store(MemoryDraft.of("kb", "The warranty desk is open."));

        List<Recalled> read = byWords("toaster Vienna warranty", 100, new ClueWeights(0, 1, 0, 0, 0, 0));
        assertThat(place(read, middle)).isLessThan(place(read, alone));
        assertThat(share(read, middle, Clue.WINDOW)).isGreaterThan(share(read, alone, Clue.WINDOW));
        List<Recalled> plain = byWords("toaster Vienna warranty", 100, ClueWeights.NONE);
        assertThat(place(read, middle)).isLessThan(place(plain, middle));
    }

    @Test
    void theNextTurnChangesTheWindowOfTheOneBefore() {
        around();
        Memory turn = say("s", "Does the warranty apply?");
        ClueWeights window = new ClueWeights(0, 1, 0, 0, 0, 0);
        double before = share(recall("toaster warranty", window), turn, Clue.WINDOW)
                / recall("toaster warranty", window).getFirst().explanation().fused();
        Memory other = store(MemoryDraft.of("kb", "toaster warranty"));
        double beside = share(recall("toaster warranty", window), turn, Clue.WINDOW);
        say("s", "The toaster sparks, my toaster.");
        assertThat(before).isPositive();
        assertThat(share(recall("toaster warranty", window), turn, Clue.WINDOW)).isGreaterThan(beside);
        assertThat(other.session()).isNull();
    }

    @Test
    void aSessionThatIsAboutItSpeaksForEachOfItsTurns() {
        around();
        for (int i = 0; i < 3; i++) {
            say("about", "toaster warranty, part " + i);
            say("about", "hm");
        }
        Memory inIt = say("about", "the receipt is lost");
        say("elsewhere", "quilt");
        Memory elsewhere = say("elsewhere", "the receipt is lost!");

        ClueWeights session = new ClueWeights(0, 0, 0.5, 0, 0, 0);
        List<Recalled> lifted = recall("toaster warranty receipt lost", session);
        assertThat(share(lifted, inIt, Clue.SESSION)).isGreaterThan(1.5 * share(lifted, elsewhere, Clue.SESSION));
        assertThat(place(lifted, inIt)).isLessThan(place(lifted, elsewhere));
    }

    @Test
    void aWholeTextNamesPeopleAndDaysInPassing() {
        around();
        Memory mara = store(MemoryDraft.of("kb", "the toaster sparks again").withMetadata(
                Metadata.EMPTY.with("author", "Mara Lindqvist")));
        ClueWeights clues = new ClueWeights(0, 0, 0, 0.4, 0.4, 0);
        String asked = "What did Mara say today of the toaster sparks?";
        String text = asked + " It stands in the kitchen and makes a noise when bread is put in, as it did before, and".repeat(3);

        assertThat(share(recall(asked, clues), mara, Clue.PERSON)).isPositive();
        assertThat(share(recall(asked, clues), mara, Clue.TIME)).isPositive();
        assertThat(share(recall(text, clues), mara, Clue.PERSON)).isZero();
        assertThat(share(recall(text, clues), mara, Clue.TIME)).isZero();
    }

    private static final String TICKET = "The hub does not find the lamps in the hall any more. It did before the update, and "
            + "the ones in the kitchen are found as they were. I have reset it twice, moved it to the hall and back again, "
            + "and the app says only that something went wrong.";
    private static final ClueWeights TIME_ALONE = new ClueWeights(0, 0, 0, 0, 0.2, 0);

    @Test
    void whatWasWrittenAboutTheTimeOfATicketPutInGains() {
        around();
        Memory asked = say("ticket-1", TICKET);
        Memory reply = say("ticket-1", "The hub finds the lamps in the hall again, the update is taken back.");
        clock.advance(Duration.ofDays(3));
        Memory near = say("ticket-2", "Since the update the hub finds no lamps in the hall.");
        clock.advance(Duration.ofDays(700));
        Memory far = say("ticket-3", "Since the update the hub finds no lamps in the hall!");

        List<Recalled> answers = recall(TICKET.toUpperCase(Locale.ROOT), TIME_ALONE);
        assertThat(answers.getFirst().memory()).isEqualTo(asked);
        assertThat(place(answers, near)).isLessThan(place(answers, far));
        assertThat(share(answers, near, Clue.TIME)).isGreaterThan(5 * share(answers, far, Clue.TIME));
        assertThat(share(answers, far, Clue.TIME)).isPositive();
        assertThat(share(answers, asked, Clue.TIME)).as("itself").isZero();
        assertThat(share(answers, reply, Clue.TIME)).as("its own conversation").isZero();
    }

    @Test
    void aTextThatNobodyRememberedHasTheTimeItIsAskedFor() {
        around();
        clock.advance(Duration.ofDays(3));
        Memory early = say("ticket-2", "Since the update the hub finds no lamps in the hall.");
        clock.advance(Duration.ofDays(700));
        Memory late = say("ticket-3", "Since the update the hub finds no lamps in the hall!");
        clock.advance(Duration.ofDays(1));

        List<Recalled> unknown = recall(TICKET, TIME_ALONE);
        assertThat(share(unknown, late, Clue.TIME)).isZero();
        RecallQuery query = RecallQuery.of(KB, TICKET).withTopK(400).withNeighborhood(false).withAsOf(clock.instant());
        List<Recalled> asOf = recall(query, TIME_ALONE);
        assertThat(share(asOf, late, Clue.TIME)).isGreaterThan(5 * share(asOf, early, Clue.TIME));
    }

    @Test
    void aTurnAloneInItsSessionGainsAsMuchAsOneInNone() {
        around();
        Memory alone = say("alone", "the toaster sparks");
        Memory free = store(MemoryDraft.of("kb", "the toaster sparks!"));
        List<Recalled> answers = recall("toaster sparks", new ClueWeights(0, 0, 0.5, 0, 0, 0));
        assertThat(share(answers, alone, Clue.SESSION))
                .isPositive().isCloseTo(share(answers, free, Clue.SESSION), within(0.02));
    }

    @Test
    void whoeverIsNamedAndSpeaksComesFirst() {
        around();
        Memory okan = store(MemoryDraft.of("kb", "the toaster sparks").withMetadata(
                Metadata.EMPTY.with("author", "Okan")));
        Memory mara = store(MemoryDraft.of("kb", "and then the toaster sparks again").withMetadata(
                Metadata.EMPTY.with("author", "Mara Lindqvist")));
        Memory written = store(MemoryDraft.of("kb", "[3 May] Mara: I unplugged the sparking toaster myself, twice"));
        Memory about = store(MemoryDraft.of("kb", "toaster, sparks, resolved").withTags(List.of("customer:mara-l"))
                .withMetadata(Metadata.EMPTY.with("customer_name", "Mara Lindqvist")));

        List<Recalled> lifted = recall("What did Mara say of the toaster sparks?", new ClueWeights(0, 0, 0, 0.4, 0, 0));
        assertThat(share(lifted, mara, Clue.PERSON)).isPositive().isEqualTo(share(lifted, written, Clue.PERSON));
        assertThat(share(lifted, about, Clue.PERSON)).isEqualTo(share(lifted, mara, Clue.PERSON) / 2);
        assertThat(share(lifted, okan, Clue.PERSON)).isZero();
        assertThat(place(lifted, mara)).isLessThan(place(lifted, okan));
        List<Recalled> plain = recall("What did Mara say of the toaster sparks?", ClueWeights.NONE);
        assertThat(place(plain, okan)).isLessThan(place(plain, mara));
    }

    @Test
    void theTimeAskedAboutIsMeasuredFromTheMomentTheAnswerIsFor() {
        Memory then = store(MemoryDraft.of("kb", "the toaster sparks"));
        clock.advance(Duration.ofDays(7));
        Memory later = store(MemoryDraft.of("kb", "the toaster sparks!"));
        clock.advance(Duration.ofDays(300));

        RecallQuery query = RecallQuery.of(KB, "toaster sparks last week").withAsOf(later.created());
        ClueWeights time = new ClueWeights(0, 0, 0, 0, 0.2, 0);
        assertThat(place(recall(query, time), then)).isZero();
        assertThat(share(recall(query, time), then, Clue.TIME)).isPositive();
        assertThat(share(recall(query, ClueWeights.NONE), then, Clue.TIME)).isZero();
    }

    @Test
    void aQuestionForATimePrefersWhatSaysOne() {
        around();
        Memory dated = say("a", "[3 May] Mara: the toaster broke the day before yesterday, I think it was the fuse");
        Memory undated = say("b", "[4 May] Mara: the toaster broke, the toaster, I think it was the fuse");
        ClueWeights time = new ClueWeights(0, 0, 0, 0, 0.3, 0);

        assertThat(place(recall("When did the toaster break?", time), dated)).isZero();
        assertThat(place(recall("How did the toaster break?", time), undated)).isZero();
    }

    @Test
    void inOneCustomersPastTheRecentCountsMore() {
        Memory old = store(MemoryDraft.of("kb", "the toaster sparks when I plug it in")
                .withTags(List.of("customer:mara")));
        clock.advance(Duration.ofDays(200));
        Memory recent = store(MemoryDraft.of("kb", "the toaster sparks").withTags(List.of("customer:mara")));
        store(MemoryDraft.of("kb", "my invoice has the wrong address").withTags(List.of("customer:mara")));
        clock.advance(Duration.ofDays(1));
        String ticket = "toaster sparks when I plug it in ".repeat(8);
        ClueWeights past = new ClueWeights(0, 0, 0, 0, 0, 0.7);

        RecallQuery own = RecallQuery.of(KB, ticket).withFilter(Filter.LIVE.withTags(List.of("customer:mara")));
        assertThat(place(recall(own, ClueWeights.NONE), old)).isZero();
        assertThat(place(recall(own, past), recent)).isZero();
        assertThat(place(recall(RecallQuery.of(KB, ticket), past), old)).isZero();
        RecallQuery question = RecallQuery.of(KB, "toaster sparks when I plug it in").withFilter(own.filter());
        assertThat(share(recall(question, past), recent, Clue.RECENCY)).isPositive();
        assertThat(place(recall(question, past), old)).isZero();
    }

    @Test
    void theContextLiftsWhatIsFarDownWithoutHidingTheRest() {
        List<MemoryDraft> others = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            others.add(MemoryDraft.of("kb", "the toaster sparks and smokes, case " + i)
                    .withTags(List.of("customer:c" + i)));
        }
        engine.memories().storeAll(BOT, others);
        Memory mine = store(MemoryDraft.of("kb", "the toaster sparks and smokes, it is the one I bought in Vienna")
                .withTags(List.of("customer:mara")));

        RecallQuery query = RecallQuery.of(KB, "toaster sparks smokes").withTopK(10).withoutReinforcement();
        assertThat(engine.recall(query).items()).extracting(Recalled::memory).doesNotContain(mine);
        List<Recalled> hinted = engine.recall(query.withHintTags(List.of("customer:mara"))
                .withWeights(new RankingWeights(1, 0, 0, 0, 0, 0.5))).items();
        assertThat(hinted).hasSize(10).extracting(Recalled::memory).contains(mine);
        assertThat(share(hinted, mine, Clue.HINT)).isPositive();
        assertThat(hinted).extracting(Recalled::score).allMatch(score -> score >= 0 && score <= 1);
    }

    @Test
    void copiesOfOneTurnDoNotFillTheList() {
        for (int i = 0; i < 10; i++) {
            store(MemoryDraft.of("kb", "The toaster sparks" + ".".repeat(i)));
        }
        Memory other = store(MemoryDraft.of("kb", "when the toaster sparks pull the plug at once and call us"));

        List<Recalled> answers = engine.recall(RecallQuery.of(KB, "toaster sparks").withTopK(5)).items();
        assertThat(answers).extracting(Recalled::memory).contains(other);
        assertThat(answers.getFirst().explanation().repetition()).isEqualTo(1);
        assertThat(answers.getLast().explanation().repetition()).isLessThan(1);
        assertThat(answers).extracting(Recalled::score)
                .isSortedAccordingTo((one, another) -> Double.compare(another, one));
        assertThat(engine.recall(RecallQuery.of(KB, "toaster sparks").withTopK(5).withRouting(Routing.VECTOR)).items())
                .allMatch(answer -> answer.explanation().repetition() == 1);
    }

    @Test
    void twoOrdersAreNoCopies() {
        store(MemoryDraft.of("kb", "Refund for order 4521 approved"));
        store(MemoryDraft.of("kb", "Refund for order 4522 approved"));
        assertThat(engine.recall(RecallQuery.of(KB, "refund approved")).items())
                .allMatch(answer -> answer.explanation().repetition() == 1);
    }

    @Test
    void oneLongSessionDoesNotFillTheList() {
        for (int i = 0; i < 12; i++) {
            say("long", "toaster sparks again, day " + i);
        }
        Memory other = store(MemoryDraft.of("kb", "toaster sparks again, about week 3"));
        List<Recalled> answers = byWords("toaster sparks again", 10, ClueWeights.NONE);
        assertThat(answers.getLast().explanation().repetition()).isLessThan(1);
        assertThat(answers).extracting(Recalled::memory).contains(other);
        List<Recalled> within = engine.recall(RecallQuery.of(KB, "toaster sparks again").withTopK(10)
                .withFilter(Filter.LIVE.withSession("long"))).items();
        assertThat(within).hasSize(10).allMatch(answer -> answer.explanation().repetition() == 1);
    }

    @Test
    void aQuestionThatNothingAnswersHasLowScores() {
        around();
        store(MemoryDraft.of("kb", "The toaster sparks when it is plugged in"));
        Recalled answered = engine.recall(RecallQuery.of(KB, "toaster sparks when plugged in")).items().getFirst();
        Recalled unanswered = engine.recall(RecallQuery.of(KB, "giraffe helicopter")).items().getFirst();
        assertThat(answered.score()).isGreaterThan(2 * unanswered.score());
    }

    @Test
    void neighboursOfAnotherAgentOrOfLaterSayNothing() {
        around();
        Memory turn = say("s", "Five.");
        store(MemoryDraft.of("other", "warranty toaster warranty toaster").withSession("s"));
        Memory fitting = store(MemoryDraft.of("kb", "the warranty of the toaster"));
        clock.advance(Duration.ofDays(1));
        say("s", "warranty toaster");

        List<Recalled> then = recall(RecallQuery.of(KB, "warranty toaster five").withTopK(50)
                .withAsOf(fitting.created()), new ClueWeights(1, 1, 1, 0, 0, 0));
        assertThat(then).extracting(answer -> answer.memory().agent()).containsOnly("kb");
        assertThat(share(then, turn, Clue.NEIGHBOURS)).isZero();
        assertThat(place(then, fitting)).isZero();
    }
}
