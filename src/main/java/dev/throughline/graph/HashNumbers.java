package dev.throughline.graph;

import dev.throughline.memory.EntityKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `#4521` away from its word: the nearest word in the same sentence that can own a number decides what it is, and
/// only an order, a ticket or a bug makes it ours ("my order arrived broken (#4521)").
final class HashNumbers implements Recogniser {

    private static final int BEFORE = 48;
    private static final int AFTER = 24;
    private static final Pattern HASH = Pattern.compile("(?<![\\w&/#=?.-])#(\\d{3,12}+)(?![\\w#]|[-.,:/]\\w)");
    private static final Pattern OWNER = Pattern.compile("(?<![\\p{L}\\d])(?:(?<order>orders?|bestellung|purchase)"
            + "|(?<ticket>tickets?|cases?|support request)|(?<bug>bugs?|bugzilla)"
            + "|issues?|files?|invoices?|rooms?|apartment|apt|suite|pr|pull|comments?|posts?|reply|pages?"
            + "|colou?rs?|background"
            + "|rank|version|build|release|patch|topic|thread|question|step|line|channel|account|number)"
            + "(?![\\p{L}\\d])");

    @Override
    public void find(NormalText text, Findings findings) {
        Matcher hash = HASH.matcher(text.folded);
        while (hash.find()) {
            String number = hash.group(1);
            String owner = nearest(text, hash.start(), hash.end());
            if (owner != null) {
                EntityKind kind = owner.equals("order") ? EntityKind.ORDER : EntityKind.TICKET;
                String key = (owner.equals("bug") ? "bug-" : "") + number;
                findings.take(kind, key, Keys.label(kind, key, number), hash.start(1), hash.end(1));
            }
        }
    }

    private static @Nullable String nearest(NormalText text, int start, int end) {
        String before = text.before(start, BEFORE);
        int distance = Integer.MAX_VALUE;
        String owner = null;
        Matcher matcher = OWNER.matcher(before);
        while (matcher.find()) {
            distance = before.length() - matcher.end();
            owner = owner(matcher);
        }
        matcher = OWNER.matcher(text.after(end, AFTER));
        return matcher.find() && matcher.start() < distance ? owner(matcher) : owner;
    }

    private static @Nullable String owner(Matcher matcher) {
        if (matcher.group("order") != null) {
            return "order";
        }
        if (matcher.group("ticket") != null) {
            return "ticket";
        }
        return matcher.group("bug") != null ? "bug" : null;
    }
}
