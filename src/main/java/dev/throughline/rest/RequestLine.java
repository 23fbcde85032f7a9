package dev.throughline.rest;

import java.time.Instant;

/// One request that was answered, for people to look at. Carries no text of the request but its path.
///
/// @param path without the query string
/// @param micros from the first byte read to the answer handed over; for a stream until it ended
/// @param key the name of the key it came with, `-` if none was accepted
public record RequestLine(Instant time, String method, String path, int status, long micros, String key) {}
