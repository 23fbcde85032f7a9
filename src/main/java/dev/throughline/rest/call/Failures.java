package dev.throughline.rest.call;

import dev.throughline.memory.Cancelled;
import dev.throughline.memory.DataDirectoryLocked;
import dev.throughline.memory.IndexFailure;
import dev.throughline.memory.InferenceFailure;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryException;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.StoreFailure;
import dev.throughline.memory.TransferFailure;
import dev.throughline.rest.wire.JsonObject;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one table from failure to status, code and message. What is the caller's to mend is told in full; what is not
/// goes to the log, and the caller learns only that.
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    public static Answer answer(RuntimeException failure) {
        return switch (failure) {
            case Refusal refusal -> error(refusal.status(), refusal.code(), message(refusal), null);
            case MemoryException known -> answer(known);
            default -> {
                LOG.error("A request failed unexpectedly", failure);
                yield error(500, "INTERNAL_ERROR", "Something went wrong inside; the log has the details.", null);
            }
        };
    }

    private static Answer answer(MemoryException failure) {
        return switch (failure) {
            case InvalidRequest invalid -> error(400, "INVALID_REQUEST", message(invalid), invalid.field());
            case NotFound missing -> error(404, code(missing), message(missing), null);
            case Cancelled stopped -> error(503, "SERVICE_UNAVAILABLE", message(stopped), null);
            case StoreFailure store -> inside(500, "STORAGE_ERROR", "The store could not read or write", store);
            case IndexFailure index -> inside(503, "SERVICE_UNAVAILABLE", "The index could not read or write", index);
            case InferenceFailure model -> inside(503, "SERVICE_UNAVAILABLE", "The model could not run", model);
            case TransferFailure file -> inside(500, "STORAGE_ERROR", "A file could not be read or written", file);
            case DataDirectoryLocked locked ->
                inside(503, "SERVICE_UNAVAILABLE", "The data directory is in use", locked);
        };
    }

    /// An error in the contract's shape.
    public static Answer error(int status, String code, String message, @Nullable String field) {
        JsonObject body = JsonObject.of("error", message).with("code", code).with("status", status);
        if (field != null) {
            body.with("details", JsonObject.of("field", field));
        }
        return new Answer.Json(status, body);
    }

    private static Answer inside(int status, String code, String what, MemoryException failure) {
        LOG.error("{}", what, failure);
        return error(status, code, what + "; the log has the details.", null);
    }

    /// The contract has no code of its own for memories.
    private static String code(NotFound missing) {
        return missing.kind().equals("memory")
                ? "VECTOR_NOT_FOUND"
                : missing.kind().toUpperCase(Locale.ROOT).replace(' ', '_') + "_NOT_FOUND";
    }

    private static String message(RuntimeException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }
}
