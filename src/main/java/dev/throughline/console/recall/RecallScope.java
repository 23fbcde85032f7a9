package dev.throughline.console.recall;

/// Where a question is asked.
public enum RecallScope {
    /// In what is known about the open customer.
    CUSTOMER,
    /// In what is known about anybody.
    DESK
}
