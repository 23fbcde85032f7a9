package dev.throughline.console.recall;

import dev.throughline.console.kit.Messages;
import java.util.ArrayList;
import java.util.List;

/// A score's parts in words: what each is, how much it made, and how much it can make.
final class ScoreWords {

    private static final double SHOWN = 0.005;

    private final Messages messages;

    ScoreWords(Messages messages) {
        this.messages = messages;
    }

    /// One part.
    ///
    /// @param styleClass its colour's
    /// @param name what it is
    /// @param figure how much it made
    /// @param range how much it can make
    /// @param meaning what it says of a memory
    record Line(String styleClass, String name, String figure, String range, String meaning) {}

    List<Line> lines(ScoreParts parts, ScoreRanges ranges) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("score-words", "score.words", "score.words.what", parts.words(), ranges.words()));
        lines.add(line("score-meaning", "score.meaning", "score.meaning.what", parts.meaning(), ranges.meaning()));
        lines.add(line("score-linked", "score.linked", "score.linked.what", parts.linked(), ranges.linked()));
        lines.add(line("score-around", "score.around", "score.around.what", parts.around(), ranges.linked()));
        if (ranges.reranked() > 0) {
            lines.add(line("score-reranked", "score.reranked", "score.reranked.what", parts.reranked(),
                    ranges.reranked()));
        }
        lines.add(new Line("score-standing", messages.text("score.standing"),
                messages.text("score.signed", parts.standing()),
                messages.text("score.swing", ranges.loss(), ranges.gain()), messages.text("score.standing.what")));
        return lines;
    }

    private Line line(String styleClass, String key, String whatKey, double figure, double most) {
        return new Line(styleClass, messages.text(key), messages.text("score.figure", figure),
                messages.text("score.range", most), messages.text(whatKey));
    }

    /// For who hears the bar instead of seeing it, for instance `score 0.63: words 0.21, meaning 0.40`.
    String spoken(ScoreParts parts, double score) {
        List<String> told = new ArrayList<>();
        tell(told, "score.words", parts.words());
        tell(told, "score.meaning", parts.meaning());
        tell(told, "score.linked", parts.linked());
        tell(told, "score.around", parts.around());
        tell(told, "score.reranked", parts.reranked());
        if (Math.abs(parts.standing()) >= SHOWN) {
            told.add(messages.text("score.part", messages.text("score.standing"),
                    messages.text("score.signed", parts.standing())));
        }
        return messages.text("score.spoken", score, String.join(", ", told));
    }

    private void tell(List<String> told, String key, double figure) {
        if (figure >= SHOWN) {
            told.add(messages.text("score.part", messages.text(key), messages.text("score.figure", figure)));
        }
    }
}
