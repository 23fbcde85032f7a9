package dev.throughline.engine.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedPeopleTest {

    private static boolean named(String question, String name) {
        return new NamedPeople(question).test(name);
    }

    @Test
    void aNameCountsByItsFirstPartOrWhole() {
        assertThat(named("What did Mara say about the lamp?", "mara lindqvist")).isTrue();
        assertThat(named("Has Mara Lindqvist called?", "mara lindqvist")).isTrue();
        assertThat(named("what did mara say about the lamp", "mara")).isTrue();
        assertThat(named("Mara's lamp", "mara")).isTrue();
        assertThat(named("ask @jo-99 about it, Okan said", "jo-99")).isTrue();
        assertThat(named("What did Okan say?", "mara")).isFalse();
    }

    @Test
    void anOrdinaryWordAndAPartInAConversationAreNobody() {
        assertThat(named("What will Okan do?", "will")).isFalse();
        assertThat(named("Agent notes", "agent")).isFalse();
        assertThat(named("Customer is waiting", "customer")).isFalse();
        assertThat(named("Is Al there", "al bundy")).isFalse();
    }
}
