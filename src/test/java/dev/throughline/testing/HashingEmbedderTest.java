package dev.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.memory.Cancellation;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashingEmbedderTest {

    private final HashingEmbedder embedder = new HashingEmbedder();

    @Test
    void textsThatShareWordsAreSimilar() {
        float[] refund = embedder.query("refund for a broken lamp");

        assertThat(dot(refund, embedder.passage("The lamp was broken, so a refund was due")))
                .isGreaterThan(dot(refund, embedder.passage("Parcel held at customs in Rotterdam")) + 0.3);
    }

    @Test
    void everyVectorHasLengthOneAndTheSameTextTheSameVector() {
        for (String text : List.of("", "  ", "a", "Order #4711 is late", "\ud800")) {
            float[] vector = embedder.passage(text);
            assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
            assertThat(embedder.passages(List.of(text), Cancellation.NEVER).getFirst()).isEqualTo(vector);
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
