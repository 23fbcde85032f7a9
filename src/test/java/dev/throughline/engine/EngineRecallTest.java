package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Expiry;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Fusion;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Routing;
import dev.throughline.memory.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EngineRecallTest extends EngineTest {

    private static final Actor BOT = Actor.rest("bot");
    private static final Scope KB = Scope.agent("kb");

    private Memory store(MemoryDraft draft) {
        return engine.memories().store(BOT, draft).memory();
    }

    private List<Memory> recall(RecallQuery query) {
        return engine.recall(query).items().stream().map(Recalled::memory).toList();
    }

    @Test
    void anOrderNumberIsFoundAmongManyThatAreNearlyTheSame() {
        List<MemoryDraft> drafts = new ArrayList<>();
        for (int order = 4000; order < 5000; order++) {
            drafts.add(MemoryDraft.of("kb", "Refund for order " + order + " approved, amount 41.00"));
        }
        engine.memories().storeAll(BOT, drafts);

        for (int order : new int[] {4000, 4521, 4522, 4999}) {
            List<Memory> found = recall(RecallQuery.of(KB, "what about the refund of order " + order + "?"));
            assertThat(found.getFirst().content()).contains("order " + order + " ");
        }
    }

    @Test
    void scoresAreBetweenZeroAndOneAndNeverRise() {
        for (int i = 0; i < 50; i++) {
            store(MemoryDraft.of("kb", "lamp number " + i + " flickers when dimmed").withImportance(i / 50.0));
        }
        for (Fusion fusion : Fusion.values()) {
            List<Double> scores = engine.recall(RecallQuery.of(KB, "flickering lamp").withTopK(50)
                    .withFusion(fusion, null)).items().stream().map(Recalled::score).toList();
            assertThat(scores).allMatch(score -> score >= 0 && score <= 1)
                    .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        }
    }

    @Test
    void aMemoryThatSharesOnlyAnOrderNumberWithTheQuerySurfaces() {
        Memory far = store(MemoryDraft.of("kb", "Kundin wartet seit Tagen, Bestellung #4521."));
        for (int i = 0; i < 200; i++) {
            store(MemoryDraft.of("kb", "where is my parcel, the refund status number " + i));
        }

        Recall recall = engine.recall(RecallQuery.of(KB, "where is the refund for order 4521"));

        Recalled first = recall.items().getFirst();
        assertThat(first.memory()).isEqualTo(far);
        assertThat(first.explanation().hits()).extracting(hit -> hit.arm()).contains(Arm.EXACT);
    }

    @Test
    void theGraphReachesWhatSharesAnIdentifierWithAHitThoughNoWordMatches() {
        store(MemoryDraft.of("kb", "Mara reported a broken brass lamp from order 4521."));
        Memory linked = store(MemoryDraft.of("kb", "Sendung zu Bestellung 4521 beim Zoll."));
        for (int i = 0; i < 100; i++) {
            store(MemoryDraft.of("kb", "brass lamp in the catalogue, variant " + i + ", not broken"));
        }

        Recall recall = engine.recall(RecallQuery.of(KB, "who reported a broken brass lamp, was it Mara").withTopK(20));

        Recalled item = recall.items().stream().filter(found -> found.memory().equals(linked)).findFirst().orElseThrow();
        assertThat(item.explanation().path()).singleElement().satisfies(step -> {
            assertThat(step.type()).isEqualTo(LinkType.SHARES_ENTITY);
            assertThat(step.via().id()).isEqualTo("order:4521");
        });
    }

    @Test
    void nothingForeignComesBackWhateverIsAsked() {
        Random random = new Random(7);
        List<String> words = List.of("lamp", "hub", "refund", "order 4521", "E-4012", "sso", "broken", "parcel");
        List<MemoryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String agent = i % 2 == 0 ? "kb" : "other";
            String customer = "customer:" + (i % 4 < 2 ? "anna-berger" : "anna-bergner");
            drafts.add(MemoryDraft.of(agent, words.get(random.nextInt(8)) + " " + words.get(random.nextInt(8)) + " " + i)
                    .withTags(List.of(customer)).withSession("s" + i % 40));
        }
        engine.memories().storeAll(BOT, drafts);
        for (int i = 0; i < 80; i++) {
            String text = words.get(random.nextInt(8)) + " " + words.get(random.nextInt(8));
            RecallQuery query = RecallQuery.of(KB, text).withTopK(30)
                    .withFilter(Filter.LIVE.withTags(List.of("customer:anna-berger")))
                    .withRouting(Routing.values()[i % 4]).withAssociated(RecallQuery.Associated.DEFAULT);
            Recall recall = engine.recall(query);
            assertThat(recall.items()).isNotEmpty().allSatisfy(item -> {
                assertThat(item.memory().agent()).isEqualTo("kb");
                assertThat(item.memory().tags()).contains("customer:anna-berger");
            });
            assertThat(recall.associated()).isNotEmpty().allSatisfy(item -> {
                assertThat(item.memory().agent()).isEqualTo("kb");
                assertThat(item.memory().tags()).contains("customer:anna-berger");
            });
        }
    }

    @Test
    void filtersAreAppliedInsideTheSearch() {
        List<MemoryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            drafts.add(MemoryDraft.of("kb", "the lamp is broken, lamp lamp lamp " + i));
        }
        engine.memories().storeAll(BOT, drafts);
        Memory rare = store(MemoryDraft.of("kb", "something about a lamp, by the way, among many other things said")
                .withTags(List.of("rare")).withType(MemoryType.PROCEDURAL).withSession("s-9"));

        assertThat(recall(RecallQuery.of(KB, "lamp broken").withTopK(3)
                .withFilter(Filter.LIVE.withTags(List.of("rare"))))).containsExactly(rare);
        assertThat(recall(RecallQuery.of(KB, "lamp broken")
                .withFilter(Filter.LIVE.withTypes(Set.of(MemoryType.PROCEDURAL))))).containsExactly(rare);
        assertThat(recall(RecallQuery.of(KB, "lamp broken").withFilter(Filter.LIVE.withSession("s-9"))))
                .containsExactly(rare);
    }

    @Test
    void sinceUntilAndAsOfCutByEventTime() {
        Memory may = store(MemoryDraft.of("kb", "window policy is 30 days")
                .withValidFrom(clock.instant().minus(Duration.ofDays(30))));
        Memory now = store(MemoryDraft.of("kb", "window policy is 14 days"));

        assertThat(recall(RecallQuery.of(KB, "window policy").withFilter(
                Filter.LIVE.withTimes(clock.instant().minus(Duration.ofDays(1)), null)))).containsExactly(now);
        assertThat(recall(RecallQuery.of(KB, "window policy").withFilter(
                Filter.LIVE.withTimes(null, clock.instant().minus(Duration.ofDays(1)))))).containsExactly(may);
        assertThat(recall(RecallQuery.of(KB, "window policy").withAsOf(clock.instant().minus(Duration.ofDays(10)))))
                .containsExactly(may);
    }

    @Test
    void asOfSeesWhatHasExpiredSinceAndCountsNoUse() {
        Memory memory = store(MemoryDraft.of("kb", "voucher WELCOME is valid")
                .withExpiry(Expiry.after(Duration.ofDays(1))));
        var then = clock.instant().plus(Duration.ofHours(1));
        clock.advance(Duration.ofDays(2));

        assertThat(recall(RecallQuery.of(KB, "voucher"))).isEmpty();
        assertThat(recall(RecallQuery.of(KB, "voucher").withAsOf(then))).containsExactly(memory);
        assertThat(engine.memories().find(memory.id()).orElseThrow().accessCount()).isZero();
    }

    @Test
    void beingRecalledCountsAsUse() {
        Memory memory = store(MemoryDraft.of("kb", "lamp"));
        recall(RecallQuery.of(KB, "lamp"));
        recall(RecallQuery.of(KB, "lamp"));

        Memory used = engine.memories().find(memory.id()).orElseThrow();
        assertThat(used.accessCount()).isEqualTo(2);
        assertThat(used.lastAccessed()).isNotNull();
    }

    @Test
    void importanceOrdersNearTiesOnly() {
        Memory trivial = store(MemoryDraft.of("kb", "the hub restarts by itself at night").withImportance(0.1));
        Memory vital = store(MemoryDraft.of("kb", "the hub restarts by itself at night.").withImportance(1.0));
        Memory unrelated = store(MemoryDraft.of("kb", "invoice address changed").withImportance(1.0));

        assertThat(recall(RecallQuery.of(KB, "hub restarts at night"))).containsExactly(vital, trivial, unrelated);
    }

    @Test
    void hintsPreferAndExcludeNobody() {
        Memory other = store(MemoryDraft.of("kb", "lamp arrived broken").withTags(List.of("customer:okan")));
        Memory mine = store(MemoryDraft.of("kb", "lamp arrived broken!").withTags(List.of("customer:mara")));

        assertThat(recall(RecallQuery.of(KB, "lamp broken").withHintTags(List.of("customer:mara"))))
                .containsExactly(mine, other);
    }

    @Test
    void rerankingHappensBeforeTheCut() {
        engine.close();
        engine = EngineFixture.open(directory, clock, new FavouringReranker("needle"));
        for (int i = 0; i < 15; i++) {
            store(MemoryDraft.of("kb", "lamp broken, number " + i));
        }
        store(MemoryDraft.of("kb", "the lamp is broken and has a needle in it"));
        store(MemoryDraft.of("kb", "invoice address changed to Vienna"));

        List<Memory> fused = recall(RecallQuery.of(KB, "lamp broken").withTopK(3).withRerank(false));
        List<Memory> reranked = recall(RecallQuery.of(KB, "lamp broken").withTopK(3)
                .withDeadline(Duration.ofMinutes(1)));

        assertThat(fused).noneMatch(memory -> memory.content().contains("needle"));
        assertThat(reranked).anyMatch(memory -> memory.content().contains("needle"));
    }

    @Test
    void aDeadlineThatRerankingWouldMissLeavesTheFusedOrderAndSaysSo() {
        engine.close();
        engine = EngineFixture.open(directory, clock, new FavouringReranker("needle"));
        store(MemoryDraft.of("kb", "lamp"));

        Recall recall = engine.recall(RecallQuery.of(KB, "lamp").withDeadline(Duration.ofMillis(1)));

        assertThat(recall.reranking()).isEqualTo(Recall.Reranking.CUT_BY_DEADLINE);
        assertThat(recall.items()).hasSize(1);
    }

    @Test
    void anUnknownAgentHasNothingToRecall() {
        store(MemoryDraft.of("kb", "lamp"));

        assertThat(recall(RecallQuery.of(Scope.agent("nobody"), "lamp"))).isEmpty();
        assertThat(recall(RecallQuery.of(new Scope.Agents(Set.of()), "lamp"))).isEmpty();
        assertThat(recall(RecallQuery.of(Scope.wholeDesk(), "lamp"))).hasSize(1);
    }

    @Test
    void oddQueriesAreHarmless() {
        store(MemoryDraft.of("kb", "lamp"));
        for (String text : List.of("the of and", "\uD800", "\0", "*:* AND (", "🙂", "\u202E", "x".repeat(10_000))) {
            assertThat(engine.recall(RecallQuery.of(KB, text)).reranking())
                    .isEqualTo(Recall.Reranking.NOT_AVAILABLE);
        }
    }

    @Test
    void aRecallRightAfterAStoreSeesIt() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                int number = thread;
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        String word = "word" + number + "x" + i;
                        Memory memory = store(MemoryDraft.of("agent" + number, word + " and more"));
                        assertThat(recall(RecallQuery.of(Scope.agent("agent" + number), word))).contains(memory);
                    }
                }));
            }
            for (Future<?> future : done) {
                future.get();
            }
        }
    }
}
