package dev.throughline.memory;

import java.util.Map;

/// What to pack.
///
/// @param customer the customer's handle
/// @param question what is to be answered; blank packs what is recent and important
/// @param tokenBudget the model's own tokens, headings included, 100 to 100,000
/// @param headings what to write above each section; the section's name when it has none
public record PackQuery(String customer, String question, int tokenBudget, Map<ContextPack.Part, String> headings) {

    public static final int USUAL_BUDGET = 1_500;

    public PackQuery {
        Checks.range("token_budget", tokenBudget, 100, 100_000);
        headings = Map.copyOf(headings);
    }
}
