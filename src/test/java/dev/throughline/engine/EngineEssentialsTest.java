package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.Essentials.Field;
import dev.throughline.memory.Essentials.Line;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Progress;
import dev.throughline.memory.Selection;
import dev.throughline.memory.SessionDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineEssentialsTest extends EngineTest {

    private static final Actor DESK = Actor.console();

    private Memory fact(String content, String... tags) {
        return engine.memories().store(Actor.cli(), MemoryDraft.of("desk-bot", content)
                .withType(MemoryType.SEMANTIC).withImportance(0.8).withTags(List.of(tags))).memory();
    }

    private List<String> values(Field field) {
        return engine.desk().essentials("mara").lines().stream()
                .filter(line -> line.field() == field).map(Line::value).toList();
    }

    @Test
    void areReadOutOfFactsThatNameOneAddress() {
        fact("Mara Lindqvist. E-mail mara@example.com, phone +1 555 0101. Pro plan.", "customer:mara");
        fact("Not to be confused with mara.l@example.com; hers is mara@example.com.", "customer:mara");
        assertThat(values(Field.EMAIL)).containsExactly("mara@example.com");
        assertThat(values(Field.PLAN)).containsExactly("Pro");
        assertThat(values(Field.PHONE)).hasSize(1);
        assertThat(values(Field.HANDLE)).containsExactly("mara");
    }

    @Test
    void noPlanIsNoPlan() {
        fact("No plan yet. The plan is to buy one.", "customer:mara");
        assertThat(values(Field.PLAN)).isEmpty();
    }

    @Test
    void whatSomebodySetWinsAndIsRecalled() {
        fact("Pro plan.", "customer:mara");
        Essentials now = engine.desk().setEssential(DESK, "mara", Field.PLAN, null, "Enterprise");
        Line line = now.lines().stream().filter(each -> each.field() == Field.PLAN).findFirst().orElseThrow();
        assertThat(line.value()).isEqualTo("Enterprise");
        Memory memory = engine.memories().live(line.memory());
        assertThat(memory.content()).isEqualTo("Plan: Enterprise");
        assertThat(memory.importance()).isGreaterThan(0.9);
        assertThat(memory.agent()).isEqualTo("desk-bot");

        engine.desk().setEssential(DESK, "mara", Field.PLAN, line.memory(), "Free");
        assertThat(values(Field.PLAN)).containsExactly("Free");
        engine.journal().undo(DESK);
        assertThat(values(Field.PLAN)).containsExactly("Enterprise");
        engine.desk().setEssential(DESK, "mara", Field.PLAN, line.memory(), " ");
        assertThat(values(Field.PLAN)).containsExactly("Pro");
    }

    @Test
    void preferencesAreTheirOwnSentences() {
        Memory known = fact("Prefers e-mail.", "customer:mara", "preference");
        engine.desk().setEssential(DESK, "mara", Field.PREFERENCE, null, "Call in the morning.");
        assertThat(values(Field.PREFERENCE)).containsExactlyInAnyOrder("Prefers e-mail.", "Call in the morning.");
        engine.desk().setEssential(DESK, "mara", Field.PREFERENCE, known.id(), "Prefers letters.");
        assertThat(engine.memories().live(known.id()).content()).isEqualTo("Prefers letters.");
    }

    @Test
    void anotherCustomersLineIsNotTouched() {
        fact("Hello.", "customer:mara");
        Memory other = fact("Prefers e-mail.", "customer:okan", "preference");
        assertThatThrownBy(() -> engine.desk().setEssential(DESK, "mara", Field.PREFERENCE, other.id(), "x"))
                .isInstanceOf(NotFound.class);
        assertThat(engine.memories().live(other.id())).isEqualTo(other);
    }

    @Test
    void aLineThatWasOnlyReadCannotBeTakenAway() {
        fact("Pro plan.", "customer:mara");
        assertThatThrownBy(() -> engine.desk().setEssential(DESK, "mara", Field.PLAN, null, ""))
                .isInstanceOf(InvalidRequest.class).hasMessageContaining("value");
    }

    @Test
    void theLanguageIsThatOfTheLatestTicket() {
        engine.sessions().start(Actor.cli(), new SessionDraft("t1", "desk-bot",
                Metadata.EMPTY.with("locale", "sv-SE"), null));
        engine.memories().store(Actor.cli(), MemoryDraft.of("desk-bot", "Hej").withSession("t1")
                .withTags(List.of("customer:mara")));
        assertThat(values(Field.LANGUAGE)).containsExactly("sv-SE");
    }

    private String name(String handle) {
        return engine.desk().customer(handle).orElseThrow().name();
    }

    @Test
    void aNameGivenByHandIsTheCustomersNameEverywhereUntilItIsTakenBack() {
        fact("Mara Lindqvist bought a lamp.", "customer:mara");
        String before = name("mara");
        engine.desk().setEssential(DESK, "mara", Field.NAME, null, "Dr. Mára Lund");
        assertThat(name("mara")).isEqualTo("Dr. Mára Lund");
        assertThat(engine.desk().customers("lund", 10)).singleElement()
                .satisfies(found -> assertThat(found.name()).isEqualTo("Dr. Mára Lund"));
        assertThat(engine.desk().customers("dr. mara lund", 10)).hasSize(1);
        Line line = engine.desk().essentials("mara").lines().stream()
                .filter(each -> each.field() == Field.NAME).findFirst().orElseThrow();
        engine.desk().setEssential(DESK, "mara", Field.NAME, line.memory(), "Mara Lund");
        assertThat(name("mara")).isEqualTo("Mara Lund");
        assertThat(engine.upkeep().check(Progress.NONE, Cancellation.NEVER).findings()).isEmpty();

        engine.journal().undo(DESK);
        engine.journal().undo(DESK);
        assertThat(name("mara")).isEqualTo(before);
        engine.journal().redo(DESK);
        assertThat(name("mara")).isEqualTo("Dr. Mára Lund");
        engine.memories().forget(DESK, new Selection("desk-bot", List.of(line.memory()), Filter.LIVE, null));
        assertThat(name("mara")).isEqualTo(before);
    }
}
