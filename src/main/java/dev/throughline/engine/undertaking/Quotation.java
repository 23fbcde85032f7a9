package dev.throughline.engine.undertaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which stretches of a text its author wrote, and which were quoted from an earlier message. Linear in the text.
final class Quotation {

    private static final int LONGEST_HEAD = 80;

    /// A stretch of the text, its end excluded.
    record Stretch(int from, int to) {}

    private Quotation() {}

    static List<Stretch> own(String text) {
        List<Stretch> own = new ArrayList<>();
        int line = 0;
        boolean quotedNext = false;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            String start = text.substring(line, Math.min(end, line + LONGEST_HEAD)).strip();
            if (start.startsWith("-----") || start.equals("--")) {
                return own;
            }
            boolean head = end - line < LONGEST_HEAD && saysWhoSaid(start);
            if (!head && !quotedNext && !start.startsWith(">") && !start.startsWith("|")) {
                add(own, line, end);
            }
            // After "Toad-Hall said" the quoted words are the next line that is not empty.
            quotedNext = head || (quotedNext && start.isEmpty());
            line = end + 1;
        }
        return own;
    }

    /// Lines that follow each other are one stretch.
    private static void add(List<Stretch> own, int from, int to) {
        if (!own.isEmpty() && own.getLast().to() == from - 1) {
            own.set(own.size() - 1, new Stretch(own.getLast().from(), to));
        } else {
            own.add(new Stretch(from, to));
        }
    }

    private static boolean saysWhoSaid(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.endsWith(" said") || lower.endsWith(" wrote:") || lower.endsWith(" wrote") || lower.endsWith(" said:")
                || lower.endsWith(" schrieb:");
    }
}
