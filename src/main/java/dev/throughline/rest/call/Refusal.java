package dev.throughline.rest.call;

/// A request the port itself turns away, before the engine is asked.
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;

    public Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static Refusal unauthorized(String code, String message) {
        return new Refusal(401, code, message);
    }

    public static Refusal forbidden(String code, String message) {
        return new Refusal(403, code, message);
    }

    /// Known to the contract, not served here.
    public static Refusal notImplemented(String what) {
        return new Refusal(501, "NOT_IMPLEMENTED", what + " is not part of this server.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
