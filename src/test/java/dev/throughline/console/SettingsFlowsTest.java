package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notice;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.settings.FadingViewModel;
import dev.throughline.console.settings.HalfLifeUnit;
import dev.throughline.console.settings.Language;
import dev.throughline.console.settings.RankingViewModel;
import dev.throughline.console.settings.SettingsSection;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakePort;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.FakeSettings;
import dev.throughline.memory.ClueWeights;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.RankingWeights;
import dev.throughline.settings.CurrentSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sets, through the view models alone.
class SettingsFlowsTest {

    private final FakeService service = new FakeService(DeskData.standard());
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(messages);
    private final ImmediateTasks tasks = new ImmediateTasks();
    private int spoken;

    private SettingsWiring wiring(CurrentSettings settings) {
        ConsoleContext context = new ConsoleContext(service, new FakePort(),
                ConsolePreferences.inMemory(WindowMemory.DEFAULT), settings, "0", Path.of("data"), null,
                Locale.ENGLISH, Clock.fixed(DeskData.NOW, ZoneOffset.UTC), () -> {});
        Wiring wiring = new Wiring(context, messages, notices, tasks, new Host() {
            @Override
            public void speakAgain() {
                spoken++;
            }

            @Override
            public void open(Path path) {}
        });
        wiring.settings.ranking.refresh();
        wiring.settings.fading.refresh();
        return wiring.settings;
    }

    private SettingsWiring wiring() {
        return wiring(FakeSettings.standard());
    }

    @Test
    void aLanguageIsSavedAndSpokenAtOnce() {
        CurrentSettings settings = FakeSettings.standard();
        wiring(settings).appearance.speak(Language.GERMAN);

        assertThat(settings.saved().console().language()).isEqualTo("de");
        assertThat(spoken).isEqualTo(1);
    }

    @Test
    void turnedKnobsCountOnlyWhenKept() {
        RankingViewModel ranking = wiring().ranking;
        ranking.knobs().meaningProperty().set(0.251);
        assertThat(ranking.changedProperty().get()).isTrue();
        assertThat(service.ranking.standing().weights()).isEqualTo(RankingWeights.STANDARD);

        ranking.keep();

        assertThat(service.ranking.standing().weights())
                .isEqualTo(new RankingWeights(0.75, 0.25, 0.4, 0.05, 0.05, 0.35));
        assertThat(ranking.changedProperty().get()).isFalse();
        assertThat(notices.currentProperty().get()).isInstanceOfSatisfying(Notice.Done.class,
                done -> assertThat(done.undo()).isNotNull());
        ranking.toStandard();
        assertThat(service.ranking.standing().weights()).isEqualTo(RankingWeights.STANDARD);
    }

    @Test
    void whatStandsAroundAMemoryCountsAsItsKnobsSay() {
        RankingViewModel ranking = wiring().ranking;
        ranking.knobs().clues().personProperty().set(0.1);
        ranking.keep();
        ClueWeights usual = ClueWeights.STANDARD;
        assertThat(service.ranking.standing().weights()).isEqualTo(RankingWeights.STANDARD.withClues(new ClueWeights(
                usual.neighbours(), usual.window(), usual.session(), 0.1, usual.time(), usual.past())));
        ranking.toStandard();
        assertThat(ranking.knobs().clues().personProperty().get()).isEqualTo(usual.person());
    }

    @Test
    void theSampleShowsWhatRisesAndFalls() {
        RankingViewModel ranking = wiring().ranking;
        ranking.questionProperty().set("refund order 4521");
        assertThat(ranking.problemProperty().get()).isNull();
        assertThat(ranking.runningProperty().get()).isFalse();
        ranking.knobs().importanceProperty().set(0.3);
        ranking.putBack();
        assertThat(ranking.changedProperty().get()).isFalse();
    }

    @Test
    void aBalanceFixedByTheEnvironmentNamesItsVariableAndIsKept() {
        service.ranking.fixed = true;
        RankingViewModel ranking = wiring(FakeSettings.with(console -> console,
                Map.of("DAKERA_HYBRID_BM25_WEIGHT", "0.4"))).ranking;

        assertThat(ranking.fixed()).contains("DAKERA_HYBRID_BM25_WEIGHT");
        ranking.knobs().hintProperty().set(0.4);
        ranking.keep();
        assertThat(service.ranking.standing().weights().hint()).isEqualTo(0.4);
    }

    @Test
    void halfLivesAreTypedAndBadOnesNameTheFieldAndKeepWhatCounts() {
        FadingViewModel fading = wiring().fading;
        fading.setHalfLife(MemoryType.EPISODIC, "0", HalfLifeUnit.DAYS);
        assertThat(fading.wrong().get(MemoryType.EPISODIC)).contains("“Half after” of Event");
        fading.setHalfLife(MemoryType.EPISODIC, "ten", HalfLifeUnit.DAYS);
        assertThat(fading.wrong()).containsKey(MemoryType.EPISODIC);
        assertThat(service.lifecycle.policy()).isEqualTo(DecayPolicy.standard());

        fading.setHalfLife(MemoryType.EPISODIC, "14", HalfLifeUnit.DAYS);

        assertThat(fading.wrong()).isEmpty();
        assertThat(service.lifecycle.policy().rule(MemoryType.EPISODIC))
                .isEqualTo(new DecayPolicy.Rule(Curve.EXPONENTIAL, 336, 0));
        fading.toStandard();
        assertThat(fading.standardProperty().get()).isTrue();
    }

    @Test
    void aRuleIsToldInWords() {
        FadingViewModel fading = wiring().fading;

        assertThat(fading.meaning(new DecayPolicy.Rule(Curve.EXPONENTIAL, 168, 0)))
                .startsWith("Half as strong after 7 days, a quarter after 14 days.").contains("Never leaves recall");
        assertThat(fading.meaning(new DecayPolicy.Rule(Curve.POWER_LAW, 24, 0.25)))
                .contains("a quarter after 3 days").contains("(0.5) leaves recall after 24 hours")
                .contains("(1.0) after 3 days");
        assertThat(fading.meaning(new DecayPolicy.Rule(Curve.FLAT, 24, 0.6))).contains("Does not fade")
                .contains("at once");
        assertThat(fading.forecast(new DecayPolicy.Rule(Curve.LINEAR, 24, 0.5)).gone())
                .isBetween(DeskData.NOW.plusSeconds(86_000), DeskData.NOW.plusSeconds(87_000));
    }

    @Test
    void aModelDirectoryMustHoldBothFiles(@TempDir Path directory) throws IOException {
        CurrentSettings settings = FakeSettings.standard();
        var data = wiring(settings).data;
        data.chooseModel(directory.toString());
        assertThat(data.problemProperty().get()).contains("model.onnx");
        Files.createFile(directory.resolve("model.onnx"));
        data.chooseModel(directory.toString());
        assertThat(data.problemProperty().get()).contains("tokenizer.json");
        assertThat(settings.saved().modelDirectory()).isNull();

        Files.createFile(directory.resolve("tokenizer.json"));
        data.chooseModel(directory.toString());

        assertThat(settings.saved().modelDirectory()).isEqualTo(directory.toAbsolutePath());
        assertThat(data.problemProperty().get()).isEmpty();
        assertThat(data.waitsProperty().get()).isTrue();
        data.useBuiltIn();
        assertThat(settings.saved().modelDirectory()).isNull();
        assertThat(data.waitsProperty().get()).isFalse();
    }

    @Test
    void thePaletteKnowsEverySection() {
        SettingsWiring settings = wiring();
        settings.spots().get(SettingsSection.FADING.ordinal()).go().run();

        assertThat(settings.model.sectionProperty().get()).isEqualTo(SettingsSection.FADING);
    }

    @Test
    void resetKeysComeBackByUndo() {
        SettingsWiring settings = wiring();
        settings.keys.switchOff(dev.throughline.console.kit.Command.RECALL);
        settings.keys.resetAll();
        assertThat(settings.keys.key(dev.throughline.console.kit.Command.RECALL)).isNotEmpty();

        ((Notice.Done) notices.currentProperty().get()).undo().run();

        assertThat(settings.keys.key(dev.throughline.console.kit.Command.RECALL)).isEmpty();
        assertThat(Screen.values()).contains(Screen.SETTINGS);
    }
}
