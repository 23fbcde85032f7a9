package dev.throughline.store;

import dev.throughline.memory.Entity;
import dev.throughline.memory.MemoryId;
import org.jspecify.annotations.Nullable;

/// That an identifier leads to a customer.
///
/// @param newest the newest memory about the customer that speaks of it, if one does
/// @param session the ticket, if it names one
public record Naming(String handle, Entity what, @Nullable MemoryId newest, @Nullable String session) {}
