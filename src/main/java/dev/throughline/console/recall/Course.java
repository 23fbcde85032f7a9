package dev.throughline.console.recall;

import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import java.util.List;
import java.util.Optional;

/// How the recall went that an answer came up in.
///
/// @param candidates how many memories were looked at
/// @param weights what counted how much
record Course(
        Recall.Reached reached, Recall.Reranking reranking, int candidates, List<Recall.Stage> stages,
        RankingWeights weights) {

    static Course of(Recall recall, RankingWeights weights) {
        return new Course(recall.reached(), recall.reranking(), recall.candidates(), recall.stages(), weights);
    }

    Optional<Recall.Stage> stage(String name) {
        return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
    }
}
