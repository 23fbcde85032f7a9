package dev.throughline.evaluation;

import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import java.util.Map;
import java.util.Set;

/// A question with what would be right.
///
/// @param category the data's own, for the rows of the table
/// @param group from which passages the floor may answer
/// @param grades ids of the memories that answer it, with how well; what is not in here is wrong
/// @param leftOut ids taken out of each ranking before it is measured: the ticket that is the question itself
/// @param candidates the only ids that may be ranked, or empty for all; recall is held to them by its own filter
/// @param query as the product is asked
record Question(
        String id, String category, String group, Map<String, Integer> grades, Set<String> leftOut,
        Set<String> candidates, RecallQuery query) {

    /// As far as a question reaches; what comes behind is cut, as any client would have to.
    private static final int LONGEST = 10_000;

    Question {
        grades = Map.copyOf(grades);
        leftOut = Set.copyOf(leftOut);
        candidates = Set.copyOf(candidates);
    }

    /// A question put to one agent's memories, in that agent's group.
    static Question of(String id, String category, String agent, String text, Map<String, Integer> grades) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return new Question(id, category, agent, grades, Set.of(), Set.of(),
                RecallQuery.of(Scope.agent(agent), cut).withoutReinforcement());
    }

    Question without(Set<String> ids) {
        return new Question(id, category, group, grades, ids, candidates, query);
    }

    Question among(Set<String> ids) {
        return new Question(id, category, group, grades, leftOut, ids, query);
    }

    Question asking(RecallQuery value) {
        return new Question(id, category, group, grades, leftOut, candidates, value);
    }
}
