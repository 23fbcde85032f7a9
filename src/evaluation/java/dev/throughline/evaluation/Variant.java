package dev.throughline.evaluation;

import dev.throughline.memory.Fusion;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Routing;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// One row of the ablation: the product with something else switched on or off. A part that a recall can leave out
/// gets its row by one line in [#all]; a new weight gets its row by itself.
///
/// @param name as printed
/// @param change what is asked instead
record Variant(String name, UnaryOperator<RecallQuery> change) {

    /// Asked first, and timed: its question is embedded, while the others find the vector remembered.
    static final Variant PRODUCT = new Variant("as it is", query -> query);

    /// The product's words alone: beside every figure, like the floor.
    static final Variant WORDS = new Variant("bm25 routing", query -> query.withRouting(Routing.BM25));

    private static final Variant UNRANKED =
            new Variant("no late interaction, no reranker", query -> query.withRerank(false));

    /// Shares are no parts that can be left out, and the hint has a row of its own. Without weight the cross-encoder does not
    /// run, while late interaction does.
    private static final Set<String> OTHERWISE = Set.of("words", "meaning", "hint");

    /// @param standing the weights in force
    static List<Variant> all(RankingWeights standing) {
        List<Variant> variants = new ArrayList<>(List.of(
                PRODUCT,
                WORDS,
                new Variant("vector routing", query -> query.withRouting(Routing.VECTOR)),
                new Variant("hybrid routing (no graph)", query -> query.withRouting(Routing.HYBRID)),
                new Variant("fusion by ranks", query -> query.withFusion(Fusion.RRF, null)),
                new Variant("no session neighbours", query -> query.withNeighborhood(false)),
                UNRANKED,
                new Variant("no hint", query -> query.withHintTags(List.of()))));
        variants.addAll(withoutEach(standing, without -> without));
        variants.addAll(withoutEach(standing.clues(), standing::withClues));
        return variants;
    }

    /// A row for each weight in a record, with that one 0.
    private static <R extends Record> List<Variant> withoutEach(R standing, Function<R, RankingWeights> weights) {
        return Arrays.stream(standing.getClass().getRecordComponents())
                .filter(weight -> weight.getType() == double.class && !OTHERWISE.contains(weight.getName())
                        && (double) read(standing, weight) != 0)
                .map(weight -> {
                    RankingWeights without = weights.apply(with(standing, weight, 0));
                    return new Variant(weight.getName() + " weight 0", query -> query.withWeights(without));
                })
                .toList();
    }

    private static <R extends Record> R with(R weights, RecordComponent changed, double value) {
        RecordComponent[] components = weights.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(changed.getName()) ? value : read(weights, components[i]);
        }
        try {
            @SuppressWarnings("unchecked") // the class of the record given
            Constructor<R> constructor = (Constructor<R>) weights.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record can be made of its components.", e);
        }
    }

    private static Object read(Record weights, RecordComponent component) {
        try {
            return component.getAccessor().invoke(weights);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A public record's components can be read.", e);
        }
    }

    /// Whether it is measured whichever rows are wanted.
    boolean always() {
        return equals(PRODUCT) || equals(WORDS);
    }

    /// Whether it asks something else than the product does.
    boolean differs(RecallQuery query) {
        return equals(PRODUCT) || !change.apply(query).equals(query);
    }
}
