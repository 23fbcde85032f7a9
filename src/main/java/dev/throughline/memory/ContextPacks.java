package dev.throughline.memory;

/// Context for an answer, cut to a budget.
public interface ContextPacks {

    /// What a person or a bot needs to answer this customer, best first within each section.
    ///
    /// @throws NotFound if there is no such customer
    ContextPack pack(PackQuery query);
}
