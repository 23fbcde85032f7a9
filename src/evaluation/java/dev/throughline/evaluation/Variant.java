package dev.throughline.evaluation;

import dev.throughline.memory.Fusion;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Routing;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final Variant UNRANKED = new Variant("no reranking", query -> query.withRerank(false));

    /// Shares are no parts that can be left out, and the other two have rows of their own.
    private static final Set<String> OTHERWISE = Set.of("words", "meaning", "reranked", "hint");

    /// @param standing the weights in force
    /// @param reranker whether there is one
    static List<Variant> all(RankingWeights standing, boolean reranker) {
        List<Variant> variants = new ArrayList<>(List.of(
                PRODUCT,
                WORDS,
                new Variant("vector routing", query -> query.withRouting(Routing.VECTOR)),
                new Variant("hybrid routing (no graph)", query -> query.withRouting(Routing.HYBRID)),
                new Variant("fusion by ranks", query -> query.withFusion(Fusion.RRF, null)),
                new Variant("no session neighbours", query -> query.withNeighborhood(false)),
                UNRANKED,
                new Variant("no hint", query -> query.withHintTags(List.of()))));
        for (RecordComponent weight : RankingWeights.class.getRecordComponents()) {
            if (weight.getType() == double.class && !OTHERWISE.contains(weight.getName())
                    && value(standing, weight) != 0) {
                RankingWeights without = with(standing, weight, 0);
                variants.add(new Variant(weight.getName() + " weight 0", query -> query.withWeights(without)));
            }
        }
        if (!reranker) {
            variants.remove(UNRANKED);
        }
        return variants;
    }

    private static RankingWeights with(RankingWeights weights, RecordComponent changed, double value) {
        RecordComponent[] components = RankingWeights.class.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(changed.getName()) ? value : read(weights, components[i]);
        }
        try {
            Constructor<RankingWeights> constructor = RankingWeights.class.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record can be made of its components.", e);
        }
    }

    private static double value(RankingWeights weights, RecordComponent component) {
        return (double) read(weights, component);
    }

    private static Object read(RankingWeights weights, RecordComponent component) {
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
