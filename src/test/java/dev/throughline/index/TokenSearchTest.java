package dev.throughline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.memory.IndexFailure;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSearchTest {

    private static final int DIMENSION = 64;
    private static final Scope BOT = Scope.agent("bot");

    @TempDir
    Path directory;

    private final Random random = new Random(7);
    private MemoryIndex index;

    @BeforeEach
    void open() {
        index = MemoryIndex.open(directory, VectorSpace.wordsOnly());
    }

    @AfterEach
    void close() {
        index.close();
    }

    /// Of length one, and always the same for a token.
    private static float[] vector(int token) {
        Random random = new Random(token);
        float[] vector = new float[DIMENSION];
        double sum = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
            sum += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }

    private static float[] vectors(int... tokens) {
        float[] all = new float[tokens.length * DIMENSION];
        for (int i = 0; i < tokens.length; i++) {
            System.arraycopy(vector(tokens[i]), 0, all, i * DIMENSION, DIMENSION);
        }
        return all;
    }

    private static byte[] code(int... tokens) {
        return TokenCode.of(tokens, DIMENSION, vectors(tokens));
    }

    private static TokenQuery question(int... tokens) {
        return TokenQuery.of(tokens, DIMENSION, vectors(tokens));
    }

    private void store(String id, int... tokens) {
        index.apply(List.of(new IndexedMemory(Samples.memory(id, id), List.of(), null, code(tokens), 0)), List.of(), 1);
    }

    private double[] fits(TokenQuery question, Scope scope, String... ids) {
        try (Snapshot view = index.snapshot()) {
            return view.tokenFits(question, scope,
                    Arrays.stream(ids).map(id -> new Hit(new MemoryId(id), 0, -1)).toList());
        }
    }

    @Test
    void theBestMatchOfEachTokenCountsWhateverElseIsInTheMemory() {
        store("same", 5, 6, 7);
        store("more", 5, 6, 7, 100, 101, 102, 103);
        store("half", 5, 200, 201);
        store("none", 300, 301);
        double[] fits = fits(question(5, 6), BOT, "none", "more", "half", "same");
        assertThat(fits[1]).isCloseTo(1, within(0.03));
        assertThat(fits[3]).isCloseTo(1, within(0.03));
        assertThat(fits[2]).isBetween(0.3, 0.8);
        assertThat(fits[0]).isLessThan(0.4);
    }

    @Test
    void fourBitsKeepTheCosines() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            store("m" + i, random.nextInt(4000), random.nextInt(4000), random.nextInt(4000));
            ids.add("m" + i);
        }
        for (int i = 0; i < 50; i++) {
            int[] tokens = {random.nextInt(4000)};
            double[] fits = fits(question(tokens), BOT, "m" + i);
            float[] asked = vector(tokens[0]);
            byte[] code = codeOf(i);
            double best = -1;
            for (int t = 0; t < 3; t++) {
                float[] kept = vector(TokenCode.token(code, 0, t));
                double cosine = 0;
                for (int k = 0; k < DIMENSION; k++) {
                    cosine += asked[k] * kept[k];
                }
                best = Math.max(best, cosine);
            }
            assertThat(fits[0]).isCloseTo(best, within(0.05));
        }
    }

    private byte[] codeOf(int i) {
        Random again = new Random(7);
        int[] tokens = new int[3];
        for (int m = 0; m <= i; m++) {
            for (int t = 0; t < 3; t++) {
                tokens[t] = again.nextInt(4000);
            }
        }
        return code(tokens);
    }

    @Test
    void whatIsRareInTheAgentsMemoriesCountsMore() {
        for (int i = 0; i < 30; i++) {
            store("common" + i, 1, 1000 + i);
        }
        store("rare", 2, 2000);
        double[] fits = fits(question(1, 2), BOT, "common0", "rare");
        assertThat(fits[1]).isGreaterThan(fits[0] + 0.3);
    }

    @Test
    void otherAgentsMemoriesDoNotMakeATokenCommon() {
        store("one", 1, 50);
        store("two", 2, 51);
        double[] before = fits(question(1, 2), BOT, "one", "two");
        for (int i = 0; i < 40; i++) {
            Memory other = Samples.memory("other" + i, "somebody-else", "other", MemoryType.EPISODIC,
                    0.5, List.of(), null, null, Samples.NOW, null, null, MemoryState.ACTIVE);
            index.apply(List.of(new IndexedMemory(other, List.of(), null, code(1, 60 + i), 0)), List.of(), 2);
        }
        assertThat(fits(question(1, 2), BOT, "one", "two")).containsExactly(before);
        double[] desk = fits(question(1, 2), Scope.wholeDesk(), "one", "two");
        assertThat(desk[1]).isGreaterThan(desk[0]);
    }

    @Test
    void withoutTokensOrWithoutAPlaceNothingIsSaid() {
        store("some", 1);
        store("empty");
        index.apply(List.of(Samples.words("plain", "no tokens")), List.of(), 3);
        assertThat(fits(question(1), BOT, "plain", "some", "nobody", "empty")).satisfies(fits -> {
            assertThat(fits[0]).isNaN();
            assertThat(fits[1]).isCloseTo(1, within(0.03));
            assertThat(fits[2]).isNaN();
            assertThat(fits[3]).isNaN();
        });
        assertThat(fits(question(), BOT, "some")[0]).isNaN();
    }

    @Test
    void aLaterVersionReplacesTheTokensAlsoAfterReopening() {
        store("m", 1);
        store("m", 2);
        index.commit();
        index.close();
        index = MemoryIndex.open(directory, VectorSpace.wordsOnly());
        assertThat(fits(question(2), BOT, "m")[0]).isCloseTo(1, within(0.03));
        assertThat(fits(question(1), BOT, "m")[0]).isLessThan(0.5);
    }

    @Test
    void placesOfHitsAreUsedAsTheyAre() {
        for (int i = 0; i < 20; i++) {
            index.apply(List.of(new IndexedMemory(Samples.memory("m" + i, "lamp number " + i), List.of(), null,
                    code(i, i + 1), 0)), List.of(), i + 1);
        }
        try (Snapshot view = index.snapshot()) {
            List<Hit> hits = view.lexical("lamp", Samples.BOT, 20);
            double[] fits = view.tokenFits(question(3), BOT, hits);
            for (int i = 0; i < hits.size(); i++) {
                boolean has = hits.get(i).id().value().equals("m3") || hits.get(i).id().value().equals("m2");
                assertThat(fits[i] > 0.9).isEqualTo(has);
            }
        }
    }

    @Test
    void longQuestionsKeepTheirRarestTokens() {
        for (int i = 0; i < 20; i++) {
            store("m" + i, 1, 2, 3);
        }
        store("rare", 999);
        int[] tokens = new int[200];
        Arrays.fill(tokens, 1);
        tokens[150] = 999;
        double[] fits = fits(question(tokens), BOT, "m0", "rare");
        assertThat(fits[1]).isGreaterThan(0.3);
    }

    @Test
    void oddVectorsAreRefused() {
        assertThatThrownBy(() -> TokenCode.of(new int[] {1}, 3, new float[3])).isInstanceOf(IndexFailure.class);
        assertThatThrownBy(() -> TokenCode.of(new int[] {1}, 4, new float[3])).isInstanceOf(IndexFailure.class);
    }
}
