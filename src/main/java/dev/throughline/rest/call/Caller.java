package dev.throughline.rest.call;

import dev.throughline.memory.AccessKey;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who calls, and what they may do and see. A key pinned to namespaces sees the agents of these and nothing that
/// belongs to all.
///
/// @param keyId of the key, or `root`
/// @param namespaces every one when empty
public record Caller(String keyId, String name, AccessKey.Level level, List<String> namespaces) {

    /// What stands before an agent's name in the name of the namespace that holds its memories.
    public static final String NAMESPACE_PREFIX = "_dakera_agent_";

    public static final String ROOT = "root";

    public Caller {
        namespaces = List.copyOf(namespaces);
    }

    /// Someone without a key, at an address that needs none.
    public static Caller nobody() {
        return new Caller("-", "-", AccessKey.Level.READ, List.of());
    }

    static Caller root() {
        return new Caller(ROOT, ROOT, AccessKey.Level.SUPER_ADMIN, List.of());
    }

    static Caller of(AccessKey key) {
        return new Caller(key.id(), key.name(), key.level(), key.namespaces());
    }

    public Actor actor() {
        return Actor.rest(name);
    }

    public boolean pinned() {
        return !namespaces.isEmpty();
    }

    public boolean sees(String agent) {
        return !pinned() || namespaces.contains(NAMESPACE_PREFIX + agent);
    }

    /// The agents a pinned key sees; empty for a key that sees all.
    public Optional<Set<String>> agents() {
        return pinned()
                ? Optional.of(namespaces.stream()
                        .filter(name -> name.startsWith(NAMESPACE_PREFIX)
                                && name.length() > NAMESPACE_PREFIX.length())
                        .map(name -> name.substring(NAMESPACE_PREFIX.length()))
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    /// Everything this caller may see.
    public Scope scope() {
        return agents().<Scope>map(Scope.Agents::new).orElseGet(Scope::wholeDesk);
    }

    /// @throws Refusal if this caller may not
    public void need(AccessKey.Level needed) {
        if (level.compareTo(needed) < 0) {
            throw Refusal.forbidden("INSUFFICIENT_SCOPE", "This needs a key with the scope " + needed.wireName()
                    + "; the key \"" + name + "\" has " + level.wireName() + ".");
        }
    }

    /// @throws Refusal if this caller's key is pinned elsewhere
    public void needAgent(String agent) {
        if (!sees(agent)) {
            throw Refusal.forbidden("NAMESPACE_ACCESS_DENIED",
                    "The key \"" + name + "\" is pinned to other namespaces than this one.");
        }
    }

    /// For what concerns all agents at once.
    ///
    /// @throws Refusal if this caller's key is pinned
    public void needAll() {
        if (pinned()) {
            throw Refusal.forbidden("NAMESPACE_ACCESS_DENIED", "This concerns all namespaces; the key \"" + name
                    + "\" is pinned to some.");
        }
    }
}
