package dev.throughline.memory;

/// What an entry of the journal says was done.
public enum ChangeKind {
    STORED,
    EDITED,
    ARCHIVED,
    RESTORED,
    SUPERSEDED,
    FORGOTTEN,
    EXPIRED,
    UPVOTED,
    DOWNVOTED,
    FLAGGED,
    SESSION_STARTED,
    SESSION_ENDED,
    SESSION_EDITED,
    LINKED,
    UNLINKED,
    POLICY_CHANGED,
    RANKING_CHANGED,
    /// Two entities became one.
    MERGED,
    /// A merge was taken apart.
    SPLIT,
    /// A picture of the graph was arranged.
    ARRANGED,
    /// What was tried or promised was put right by hand.
    CORRECTED
}
