package dev.throughline.memory;

/// What the clues around a memory count beside its words and its meaning, which together count 1 at most.
///
/// @param neighbours each of the two neighbours' own score, 0..1
/// @param window words and meaning of the memory together with its neighbours, 0..1
/// @param session the mean of the session's three best, 0..1
/// @param person that somebody speaks whom the question names, 0..1; not for a whole text put in as a question
/// @param time that it is from the time asked about, or was written about when a whole text put in as a question was, 0..1
/// @param past how recency counts where one customer's past is asked about, 0..1
public record ClueWeights(
        double neighbours, double window, double session, double person, double time, double past) {

    /// The values measured best, or as good as any, on long conversations and tickets.
    public static final ClueWeights STANDARD = new ClueWeights(0.2, 0.4, 0.3, 0.4, 0.2, 0.7);

    /// Words and meaning only.
    public static final ClueWeights NONE = new ClueWeights(0, 0, 0, 0, 0, 0);

    public ClueWeights {
        Checks.unit("neighbours_weight", neighbours);
        Checks.unit("window_weight", window);
        Checks.unit("session_weight", session);
        Checks.unit("person_weight", person);
        Checks.unit("time_weight", time);
        Checks.unit("past_weight", past);
    }
}
