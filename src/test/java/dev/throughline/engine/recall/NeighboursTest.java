package dev.throughline.engine.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.memory.MemoryId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static Candidate at(int place, int before, int after) {
        Candidate candidate = new Candidate(new MemoryId("m" + place));
        candidate.place(place);
        candidate.beside(before, after);
        return candidate;
    }

    @Test
    void whatStandsBesideAnAnswerGainsAShareOfIt() {
        List<Candidate> session = List.of(at(7, -1, 9), at(9, 7, 3), at(3, 9, -1), at(20, -1, -1));
        List<Double> lit = Neighbours.shine(session, List.of(-2.0, 6.0, 0.0, -4.0));
        assertThat(lit.get(0)).as("beside the best").isCloseTo(-2 + 0.2 * 10, within(1e-9));
        assertThat(lit.get(1)).as("the better of its two").isCloseTo(6 + 0.2 * 4, within(1e-9));
        assertThat(lit.get(2)).isCloseTo(0.2 * 10, within(1e-9));
        assertThat(lit.get(3)).as("alone").isEqualTo(-4);
    }

    @Test
    void whatWasNotReadGivesNothing() {
        assertThat(Neighbours.shine(List.of(at(7, 6, 8), at(9, 8, 10)), List.of(1.0, 2.0))).containsExactly(1.0, 2.0);
    }

    @Test
    void theUnknownIsNobodysNeighbour() {
        Candidate unplaced = new Candidate(new MemoryId("unplaced"));
        assertThat(Neighbours.shine(List.of(unplaced, at(9, -1, -1)), List.of(5.0, 1.0))).containsExactly(5.0, 1.0);
        assertThat(Neighbours.shine(List.of(), List.of())).isEmpty();
    }
}
