package dev.throughline.memory;

import java.util.Set;

/// Whose memories may be seen. Mandatory wherever memories are read in number, and it fails closed: there is no
/// "no scope", and an empty one sees nothing.
public sealed interface Scope {

    /// The memories of these agents only.
    record Agents(Set<String> names) implements Scope {
        public Agents {
            names = Set.copyOf(names);
            names.forEach(name -> Checks.name("agent_id", name));
        }
    }

    /// Every agent's memories: for the person at the desk, never for a bot.
    record WholeDesk() implements Scope {}

    static Scope agent(String name) {
        return new Agents(Set.of(name));
    }

    static Scope wholeDesk() {
        return new WholeDesk();
    }

    default boolean covers(String agent) {
        return switch (this) {
            case Agents(Set<String> names) -> names.contains(agent);
            case WholeDesk() -> true;
        };
    }
}
