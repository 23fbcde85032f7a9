package dev.throughline.graph;

import java.util.Set;

/// Small closed vocabularies that several recognisers share, all in lower case.
final class Words {

    /// What follows a number that counts or measures instead of naming.
    static final Set<String> UNITS = Set.of(
            "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hrs", "day",
            "days", "week", "weeks", "month", "months", "year", "years", "times", "time", "x", "items", "item",
            "units", "unit", "pieces", "piece", "pcs", "people", "persons", "users", "customers", "euro", "euros",
            "eur", "dollar", "dollars", "usd", "gbp", "pounds", "bucks", "cents", "percent", "points", "emails",
            "e-mails", "mails", "messages", "files", "copies", "boxes", "pairs", "bytes", "kb", "mb", "gb", "tb",
            "kg", "km", "miles", "meters", "tabs", "folders", "contacts", "bookmarks", "orders", "tickets", "bugs",
            "errors", "lines", "rows", "minuten", "stunden", "tage", "wochen", "monate", "jahre", "mal", "stück");

    /// Words that open clauses, never names: what a text without capitals puts behind "my name is".
    static final Set<String> NEVER_NAMES = Set.of(
            "a", "about", "actually", "again", "all", "also", "always", "am", "an", "and", "any", "appearing", "are",
            "as", "associated", "at", "attached", "available", "be", "because", "been", "being", "below", "but", "by",
            "calling", "can", "cannot", "changed", "completely", "correct", "correctly", "currently", "deleted",
            "different", "displayed", "do", "does", "done", "email", "entered", "error", "ever", "false", "fine",
            "first", "for", "from", "gone", "good", "had", "has", "have", "he", "hello", "here", "hi", "how", "i",
            "if", "im", "in", "incorrect", "incorrectly", "is", "it", "its", "just", "known", "last", "like",
            "listed", "long", "looking", "may", "me", "mentioned", "misspelled", "missing", "must", "my", "name",
            "need", "never", "new", "no", "none", "not", "nothing", "now", "number", "of", "off", "ok", "okay", "on",
            "one", "only", "or", "our", "out", "please", "probably", "really", "registered", "right", "same", "see",
            "she", "should", "showing", "shown", "similar", "so", "sorry", "spelled", "spelt", "still", "sure",
            "taken", "thank", "thanks", "that", "thats", "the", "their", "then", "there", "they", "this", "to",
            "too", "true", "under", "unknown", "until", "up", "us", "used", "very", "was", "we", "well", "what",
            "whats", "when", "where", "which", "while", "who", "why", "will", "with", "would", "wrong", "yes", "yet",
            "you", "your", "booking", "confirmation", "ssn", "num", "phone", "mobile", "city", "zip", "account", "acc",
            "order", "address", "password", "mail", "card", "credit", "policy", "claim", "ticket", "date", "customer",
            "id", "say", "says", "want", "wanted", "got", "get", "could", "lost", "trying", "having");

    /// Operating systems and programs whose name before a number makes the number a version.
    static final Set<String> PLATFORMS = Set.of(
            "firefox", "thunderbird", "chrome", "chromium", "edge", "safari", "opera", "brave", "vivaldi", "outlook",
            "windows", "macos", "ios", "ipados", "android", "ubuntu", "debian", "fedora", "opensuse",
            "windows server", "java", "python", "node", "php", "mysql", "postgresql", "office", "excel", "word");

    private static final Set<String> SUFFIXES = Set.of(
            "st", "nd", "rd", "th", "k", "m", "x", "am", "pm", "h", "hrs", "s", "ms", "min", "mb", "gb", "kb", "tb",
            "px", "pt", "kg", "g", "cm", "mm", "km", "l", "ml", "usd", "eur", "gbp", "hz", "mhz", "ghz", "bit", "p",
            "w", "v", "mah", "er", "te", "ten");

    private Words() {}

    /// A count, size, time or ordinal such as `500mb`, `22nd` or `10am`.
    static boolean measure(String folded) {
        int digits = 0;
        while (digits < folded.length() && NormalText.digit(folded.charAt(digits))) {
            digits++;
        }
        return digits > 0 && digits < folded.length() && SUFFIXES.contains(folded.substring(digits));
    }

    static int digits(String value) {
        int count = 0;
        for (int i = 0; i < value.length(); i++) {
            if (NormalText.digit(value.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    static boolean number(String value) {
        return !value.isEmpty() && digits(value) == value.length();
    }

    /// A number that reads as a year of our time.
    static boolean year(String value) {
        return value.length() == 4 && number(value) && (value.startsWith("19") || value.startsWith("20"));
    }
}
