package dev.throughline.memory;

/// Who does something: written into each journal entry.
///
/// @param door through which
/// @param name who, for instance `desk`, a key's name or the command
public record Actor(Door door, String name) {

    /// The ways in.
    public enum Door {
        CONSOLE,
        REST,
        CLI,
        /// The engine itself: sweeps, repairs.
        ENGINE
    }

    public Actor {
        Checks.name("actor", name);
    }

    public static Actor console() {
        return new Actor(Door.CONSOLE, "desk");
    }

    public static Actor rest(String keyName) {
        return new Actor(Door.REST, keyName);
    }

    public static Actor cli() {
        return new Actor(Door.CLI, "cli");
    }

    public static Actor engine() {
        return new Actor(Door.ENGINE, "engine");
    }
}
