package dev.throughline.console.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void wholeWordsAreMarkedWhateverTheirCase() {
        assertThat(Span.of("Order 4521, order 45210 and ORDER", List.of("order", "4521")))
                .containsExactly(new Span(0, 5), new Span(6, 10), new Span(12, 17), new Span(28, 33));
    }

    @Test
    void overlapsAreMarkedOnce() {
        assertThat(Span.of("SAML-0217 failed", List.of("0217", "SAML-0217"))).containsExactly(new Span(0, 9));
    }

    @Test
    void wordsOfAnyScriptAreFound() {
        assertThat(Span.of("الطلب لم يصل", List.of("لم"))).containsExactly(new Span(6, 8));
    }
}
