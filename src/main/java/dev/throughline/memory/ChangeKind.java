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
    POLICY_CHANGED
}
