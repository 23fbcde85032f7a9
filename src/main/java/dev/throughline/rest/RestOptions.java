package dev.throughline.rest;

import dev.throughline.memory.InvalidRequest;

/// How to open the port.
///
/// @param host the address to be bound to, for instance `127.0.0.1`
/// @param port 0 for any that is free
/// @param rootKey the key that may do everything; never blank, there is no way in without a key
/// @param version what to call this server
public record RestOptions(String host, int port, String rootKey, String version) {

    /// Enough that nobody is locked out by their own password manager, little enough to be no key at all.
    private static final int LEAST_KEY = 4;

    public RestOptions {
        if (port < 0 || port > 65_535) {
            throw new InvalidRequest("port", "is " + port + ", must be between 0 and 65535");
        }
        if (rootKey.strip().length() < LEAST_KEY) {
            throw new InvalidRequest("root key", "is too short, must have at least " + LEAST_KEY + " characters");
        }
    }

    /// Keeps the key out of logs.
    @Override
    public String toString() {
        return "RestOptions[host=" + host + ", port=" + port + ", version=" + version + "]";
    }
}
