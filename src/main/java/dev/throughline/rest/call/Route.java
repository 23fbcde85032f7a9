package dev.throughline.rest.call;

/// Answers one kind of request. Called by many threads at once.
@FunctionalInterface
public interface Route {
    Answer answer(Call call);
}
