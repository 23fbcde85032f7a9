package dev.throughline.console.story;

import dev.throughline.memory.Recalled;
import java.util.List;

/// One answer of a recall, ready to be shown.
///
/// @param place from 1
/// @param why one sentence
/// @param marks the matched words in the text
/// @param ticket the ticket's name, empty if it is in none
record Answer(int place, Recalled recalled, ScoreParts parts, String why, List<Span> marks, String ticket) {}
