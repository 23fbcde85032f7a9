package dev.throughline.engine.recall;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which names are in a question. A name counts when the question writes it like one, with a capital letter or behind an
/// `@`; in a question all in lower case, any word may be one.
final class NamedPeople implements Predicate<String> {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*+");
    private static final int SHORTEST = 3;

    /// What people are called by their part in a conversation names nobody.
    private static final Set<String> ROLES = Set.of("agent", "customer", "user", "assistant", "support", "helper",
            "system", "bot", "admin", "team", "caller", "client", "me", "you", "kunde", "kundin", "benutzer");

    private final Set<String> written = new HashSet<>();

    NamedPeople(String question) {
        boolean capitals = question.chars().anyMatch(Character::isUpperCase);
        Matcher words = WORD.matcher(question);
        while (words.find()) {
            boolean at = words.start() > 0 && question.charAt(words.start() - 1) == '@';
            if (!capitals || at || Character.isUpperCase(question.codePointAt(words.start()))) {
                written.add(plain(words.group()));
            }
        }
    }

    /// @param name in lower case
    @Override
    public boolean test(String name) {
        List<String> parts = WORD.matcher(name).results().map(part -> plain(part.group())).toList();
        if (parts.isEmpty() || ROLES.contains(name)) {
            return false;
        }
        String first = parts.getFirst();
        return (first.length() >= SHORTEST && !ROLES.contains(first) && written.contains(first))
                || written.containsAll(parts);
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String owned = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return owned.endsWith("-") ? owned.substring(0, owned.length() - 1) : owned;
    }
}
