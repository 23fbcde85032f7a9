package dev.throughline.console.kit;

import dev.throughline.memory.Cancelled;
import dev.throughline.memory.DataDirectoryLocked;
import dev.throughline.memory.IndexFailure;
import dev.throughline.memory.InferenceFailure;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryException;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.StoreFailure;
import dev.throughline.memory.TransferFailure;
import java.util.Set;

/// A failure as it is told to a person.
///
/// @param what a plain sentence
/// @param next what to do now
/// @param detail for whoever helps, to copy
public record Problem(String what, String next, String detail) {

    /// What the journal names as the field when a step back or forth is refused.
    private static final Set<String> STEPS = Set.of("undo", "redo", "revert");

    public static Problem of(RuntimeException reason, Messages messages) {
        String kind = reason instanceof MemoryException known ? key(known) : "unexpected";
        return new Problem(messages.text("problem." + kind), messages.text("problem." + kind + ".next"), detail(reason));
    }

    private static String key(MemoryException reason) {
        return switch (reason) {
            case InvalidRequest wrong when STEPS.contains(wrong.field()) -> "changed-since";
            case InvalidRequest _ -> "invalid";
            case NotFound _ -> "gone";
            case StoreFailure _ -> "store";
            case IndexFailure _ -> "index";
            case InferenceFailure _ -> "model";
            case TransferFailure _ -> "file";
            case DataDirectoryLocked _ -> "locked";
            case Cancelled _ -> "cancelled";
        };
    }

    private static String detail(Throwable reason) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = reason; each != null && text.length() < 2_000; each = each.getCause()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(each.getClass().getSimpleName()).append(": ").append(each.getMessage());
        }
        return text.toString();
    }
}
