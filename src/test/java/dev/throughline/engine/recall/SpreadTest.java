package dev.throughline.engine.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {

    private static Spread of(double... values) {
        Spread spread = new Spread(Spread.OF_COSINES);
        for (double value : values) {
            spread.see(value);
        }
        return spread;
    }

    @Test
    void theLowestHasNothingAndTheHighestAll() {
        Spread spread = of(0.3, 0.9, Double.NaN, 0.6);
        assertThat(spread.part(0.3)).isEqualTo(0);
        assertThat(spread.part(0.9)).isEqualTo(1);
        assertThat(spread.part(0.6)).isCloseTo(0.5, within(1e-9));
        assertThat(spread.part(Double.NaN)).isEqualTo(0);
    }

    @Test
    void whatIsNearlyAlikeStaysNearlyAlike() {
        assertThat(of(0.80, 0.82).part(0.80)).isCloseTo(0.92, within(1e-9));
        assertThat(of(0.80, 0.82).part(0.82)).isEqualTo(1);
        assertThat(of(0.7).part(0.7)).isEqualTo(1);
    }

    @Test
    void nothingSeenIsEmpty() {
        assertThat(of().empty()).isTrue();
        assertThat(of(Double.NaN).empty()).isTrue();
        assertThat(of(0.1).empty()).isFalse();
    }
}
