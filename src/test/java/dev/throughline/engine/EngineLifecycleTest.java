package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Expiry;
import dev.throughline.memory.Lifecycle;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Signal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineLifecycleTest extends EngineTest {

    private static final Actor BOT = Actor.rest("bot");

    private Memory store(MemoryDraft draft) {
        return engine.memories().store(BOT, draft).memory();
    }

    private Memory now(Memory memory) {
        return engine.memories().find(memory.id()).orElseThrow();
    }

    private double importanceAfter(Memory memory, Duration time) {
        return engine.lifecycle().importance(memory, clock.instant().plus(time));
    }

    @Test
    void anEpisodicMemoryHalvesInAWeekAndASemanticOneInTwelve() {
        Memory episodic = store(MemoryDraft.of("kb", "a").withImportance(0.8));
        Memory semantic = store(MemoryDraft.of("kb", "b").withImportance(0.8).withType(MemoryType.SEMANTIC));

        assertThat(importanceAfter(episodic, Duration.ofHours(168))).isCloseTo(0.4, within(1e-9));
        assertThat(importanceAfter(semantic, Duration.ofHours(2044))).isCloseTo(0.4, within(1e-9));
        assertThat(importanceAfter(episodic, Duration.ofHours(-5))).isEqualTo(0.8);
    }

    @ParameterizedTest
    @EnumSource(Curve.class)
    void everyCurveStartsWholeNeverRisesAndStaysWithinBounds(Curve curve) {
        engine.lifecycle().change(BOT, DecayPolicy.scaled(curve, 24, 0));
        Memory memory = store(MemoryDraft.of("kb", "a").withImportance(1));
        double last = 1;
        assertThat(importanceAfter(memory, Duration.ZERO)).isEqualTo(1);
        for (int hours = 1; hours < 400; hours++) {
            double current = importanceAfter(memory, Duration.ofHours(hours));
            assertThat(current).isBetween(0.0, last);
            last = current;
        }
        double afterOne = importanceAfter(memory, Duration.ofHours(24));
        assertThat(afterOne).isCloseTo(curve == Curve.FLAT ? 1 : 0.5, within(1e-9));
    }

    @Test
    void pinnedMemoriesDoNotFade() {
        Memory memory = store(MemoryDraft.of("kb", "a").withPinned(true).withType(MemoryType.WORKING));
        clock.advance(Duration.ofDays(400));

        assertThat(engine.lifecycle().importance(memory, clock.instant())).isEqualTo(0.5);
        assertThat(engine.lifecycle().sweep(BOT).archived()).isZero();
    }

    @Test
    void useStartsTheCurveAnewAndMakesItSlower() {
        Memory used = store(MemoryDraft.of("kb", "lamp"));
        Memory unused = store(MemoryDraft.of("other", "lamp"));
        clock.advance(Duration.ofDays(7));
        engine.recall(RecallQuery.of(Scope.agent("kb"), "lamp"));
        clock.advance(Duration.ofDays(7));

        double kept = engine.lifecycle().importance(now(used), clock.instant());
        double faded = engine.lifecycle().importance(now(unused), clock.instant());
        assertThat(faded).isCloseTo(0.125, within(1e-9));
        assertThat(kept).isGreaterThan(0.25);
    }

    @Test
    void aDoubtedMemoryFadesTwiceAsFastUntilItIsConfirmed() {
        Memory memory = store(MemoryDraft.of("kb", "a"));
        Memory flagged = engine.feedback().give(BOT, memory.id(), Signal.FLAG);
        assertThat(importanceAfter(flagged, Duration.ofDays(7))).isCloseTo(0.125, within(1e-9));

        Memory confirmed = engine.feedback().give(BOT, memory.id(), Signal.UPVOTE);
        assertThat(confirmed.flagged()).isFalse();
        assertThat(confirmed.importance()).isCloseTo(0.575, within(1e-9));
    }

    @Test
    void theSweepArchivesWhatExpiredAndWhatFadedBelowItsFloor() {
        Memory expired = store(MemoryDraft.of("kb", "a").withExpiry(Expiry.after(Duration.ofHours(1))));
        Memory faded = store(MemoryDraft.of("kb", "b").withType(MemoryType.WORKING));
        Memory old = store(MemoryDraft.of("kb", "c"));
        clock.advance(Duration.ofDays(300));

        Lifecycle.Sweep sweep = engine.lifecycle().sweep(Actor.engine());

        assertThat(sweep.archived()).isEqualTo(2);
        assertThat(now(expired).state()).isEqualTo(MemoryState.ARCHIVED);
        assertThat(now(faded).state()).isEqualTo(MemoryState.ARCHIVED);
        assertThat(now(old).state()).isEqualTo(MemoryState.ACTIVE);
        assertThat(engine.lifecycle().sweep(Actor.engine()).archived()).isZero();
        assertThat(engine.lifecycle().statistics().archived()).isEqualTo(2);
    }

    @Test
    void thePolicySurvivesARestart() {
        DecayPolicy policy = DecayPolicy.scaled(Curve.POWER_LAW, 48, 0.1);
        engine.lifecycle().change(BOT, policy);
        engine.close();
        engine = EngineFixture.open(directory, clock);

        assertThat(engine.lifecycle().policy()).isEqualTo(policy);
    }

    @Test
    void theForecastNamesTheDayItIsGone() {
        Memory fading = store(MemoryDraft.of("kb", "a").withType(MemoryType.WORKING));
        Memory expiring = store(MemoryDraft.of("kb", "b").withExpiry(Expiry.after(Duration.ofDays(3))));
        Memory staying = store(MemoryDraft.of("kb", "c"));

        var gone = engine.lifecycle().forecast(fading).gone();
        assertThat(engine.lifecycle().importance(fading, gone)).isCloseTo(0.05, within(0.001));
        assertThat(engine.lifecycle().forecast(expiring).gone()).isEqualTo(expiring.expires());
        assertThat(engine.lifecycle().forecast(staying).gone()).isNull();
        assertThat(engine.lifecycle().forecast(staying).points()).hasSizeGreaterThan(10);
    }
}
