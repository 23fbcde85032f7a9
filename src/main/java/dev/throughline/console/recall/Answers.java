package dev.throughline.console.recall;

import dev.throughline.memory.Recall;
import java.util.List;

/// A recall as far as it has come, ready to be shown.
record Answers(Recall recall, List<Answer> rows) {}
