package dev.throughline.store;

/// Which of two labels for one thing reads better: one that is more than the bare key, and of these one with capitals.
/// The one that was there first wins between equals, so names do not flicker.
final class Labels {

    private Labels() {}

    static boolean better(String candidate, String known, String key) {
        return rank(candidate, key) > rank(known, key);
    }

    private static int rank(String label, String key) {
        if (label.isBlank() || label.equals(key)) {
            return 0;
        }
        return label.equals(Fold.text(label)) ? 1 : 2;
    }
}
