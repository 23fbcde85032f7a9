package dev.throughline.memory;

/// The caller's [Cancellation] asked long work to stop, and it did, at a point where nothing is half done.
public final class Cancelled extends MemoryException {

    public Cancelled(String work) {
        super(work + " was cancelled.", null);
    }
}
