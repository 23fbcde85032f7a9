package dev.throughline.console.recall;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One sentence that says why a memory came up.
final class Why {

    private static final double NOTICEABLE = 0.02;
    private static final double MUCH_FADED = 0.07;

    private final Messages messages;

    Why(Messages messages) {
        this.messages = messages;
    }

    /// For instance `Found by order 4521 and by meaning (rank 2).`
    String sentence(Explanation explanation) {
        List<String> ways = new ArrayList<>();
        explanation.hits().stream()
                .filter(hit -> hit.arm() != Arm.GRAPH || !sameIdentifier(explanation))
                .sorted(Comparator.comparing(Explanation.ArmHit::arm))
                .forEach(hit -> ways.add(way(hit, explanation)));
        if (ways.isEmpty()) {
            return messages.text("why.neighbour");
        }
        String found = messages.text("why.found", joined(ways));
        return standing(explanation).map(more -> messages.text("why.sentence-and", found, more))
                .orElseGet(() -> messages.text("why.sentence", found));
    }

    /// Whether the links only say again that an identifier of the question is in it.
    private static boolean sameIdentifier(Explanation explanation) {
        return explanation.hits().stream().anyMatch(hit -> hit.arm() == Arm.EXACT)
                && explanation.path().stream().allMatch(step -> step.from() == null);
    }

    private String way(Explanation.ArmHit hit, Explanation explanation) {
        return switch (hit.arm()) {
            case EXACT -> identifier(explanation)
                    .map(name -> messages.text("why.exact", name))
                    .orElseGet(() -> messages.text("why.exact-unnamed"));
            case LEXICAL -> messages.text("why.lexical", hit.rank());
            case SEMANTIC -> messages.text("why.semantic", hit.rank());
            case GRAPH -> via(explanation)
                    .map(name -> messages.text("why.graph", name))
                    .orElseGet(() -> messages.text("why.graph-near"));
        };
    }

    private static Optional<String> identifier(Explanation explanation) {
        return explanation.path().stream()
                .filter(step -> step.from() == null && step.via() != null)
                .map(step -> step.via().label())
                .findFirst()
                .or(() -> explanation.matchedWords().stream()
                        .filter(word -> word.chars().anyMatch(c -> Character.isDigit(c) || c == '@'))
                        .findFirst());
    }

    private static Optional<String> via(Explanation explanation) {
        return explanation.path().stream()
                .filter(step -> step.via() != null)
                .map(step -> step.via().label())
                .findFirst();
    }

    private Optional<String> standing(Explanation explanation) {
        double gain = explanation.importanceFactor() * explanation.recencyFactor() - 1;
        if (gain > NOTICEABLE) {
            return Optional.of(messages.text(
                    explanation.importanceFactor() >= explanation.recencyFactor() ? "why.important" : "why.recent"));
        }
        return gain < -MUCH_FADED ? Optional.of(messages.text("why.faded")) : Optional.empty();
    }

    private String joined(List<String> ways) {
        String all = ways.getFirst();
        for (int i = 1; i < ways.size(); i++) {
            all = messages.text(i == ways.size() - 1 ? "why.and" : "why.comma", all, ways.get(i));
        }
        return all;
    }
}
