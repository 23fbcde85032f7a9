package dev.throughline.memory;

/// What the journal keeps before and after images of.
public sealed interface Journaled 
        permits Memory, Session, Link, DecayPolicy, RankingWeights, EntityMerge, EntityLink, Arrangement, Undertaking {}
