package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// URLs, e-mail addresses and domains. A URL also names its domain, and a page of a bug tracker its bug.
///
/// A bare domain needs a top-level domain that is neither a file ending (`readme.md`, `setup.sh`) nor a word that a
/// missing blank may have put behind a full stop (`fixed.in`), unless it starts with `www.`.
final class Addresses implements Recogniser {

    private static final Pattern URL = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:https?|ftp)://[^\\s<>\"`|\\\\^{}]{3,1500}+"
                    + "|www\\.[a-z0-9-]{1,63}+\\.[^\\s<>\"`|\\\\^{}]{2,1500}+)");
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\w.+%-])([a-z0-9_%+-]{1,64}+(?:\\.[a-z0-9_%+-]{1,64}+){0,6}+)@"
                    + "([a-z0-9-]{1,63}+(?:\\.[a-z0-9-]{1,63}+){1,6}+)(?![@\\w])");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?<![\\w.@/\\\\:=&%+*$~-])[a-z0-9][a-z0-9-]{0,62}+(?:\\.[a-z0-9-]{1,63}+){1,5}+(?![\\w@(=*:-]|\\.[\\w*])");
    private static final Pattern PATH = Pattern.compile("/[\\p{L}\\d%~?][^\\s<>\"`|\\\\^{}]{0,1500}+");
    private static final Pattern BUG_PAGE = Pattern.compile(
            "(?:bugzil(?:la\\.[a-z.]{2,40}+|\\.la)/(?:show_bug\\.cgi\\?"
                    + "(?:[a-z]{1,20}+=[a-z]{0,20}+&){0,3}+id=)?+)(\\d{3,9}+)(?!\\w)");
    private static final Set<String> TOP_LEVEL = Set.of(
            "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "dev", "shop", "store", "online",
            "tech", "cloud", "example", "eu", "de", "uk", "fr", "nl", "ch", "se", "dk", "fi", "cz", "pl", "pt", "gr",
            "hu", "ro", "ru", "ua", "ca", "au", "nz", "jp", "cn", "kr", "br", "mx", "ar", "za", "ie", "tv", "co");
    /// First parts of names in code, such as `org.example.de`.
    private static final Set<String> PACKAGES = Set.of("com", "org", "net", "io", "de", "dev");
    private static final Set<String> NOT_DOMAINS = Set.of("asp.net", "vb.net", "ado.net", "paint.net");

    @Override
    public void find(NormalText text, Findings findings) {
        urls(text, findings);
        if (text.folded.indexOf('@') >= 0) {
            emails(text, findings);
        }
        if (text.folded.indexOf('.') >= 0) {
            domains(text, findings);
        }
    }

    private static void urls(NormalText text, Findings findings) {
        Hits urlHits = Hits.atWords(URL, text);
        Matcher url = urlHits.match();
        while (urlHits.find()) {
            int start = url.start();
            int end = withoutTrail(text.text, start, url.end());
            String raw = text.text.substring(start, end);
            String key = Keys.key(EntityKind.URL, raw);
            if (key.indexOf('.') <= 0 || !findings.free(start, end)) {
                findings.reserve(start, end);
                continue;
            }
            findings.take(EntityKind.URL, key, raw, start, end);
            host(text, findings, key, start, end);
            bug(text, findings, start, end);
        }
    }

    private static void host(NormalText text, Findings findings, String key, int start, int end) {
        int length = 0;
        while (length < key.length() && "/?:".indexOf(key.charAt(length)) < 0) {
            length++;
        }
        String host = key.substring(0, length);
        int at = text.folded.indexOf(host, start);
        if (host.indexOf('.') > 0 && at >= 0 && at + length <= end && !ipAddress(host) && host.indexOf('@') < 0) {
            findings.also(new Entity(EntityKind.DOMAIN, host, host), at, at + length);
        }
    }

    private static void bug(NormalText text, Findings findings, int start, int end) {
        Matcher bug = BUG_PAGE.matcher(text.folded).region(start, end);
        if (bug.find()) {
            findings.also(
                    new Entity(EntityKind.TICKET, "bug-" + bug.group(1), "bug " + bug.group(1)), bug.start(1),
                    bug.end(1));
        }
    }

    private static void emails(NormalText text, Findings findings) {
        Matcher email = EMAIL.matcher(text.folded);
        while (email.find()) {
            String host = email.group(2);
            String top = host.substring(host.lastIndexOf('.') + 1);
            if (top.length() >= 2 && Words.digits(top) == 0 && top.indexOf('-') < 0) {
                findings.take(EntityKind.EMAIL, email.group(), text.text.substring(email.start(), email.end()),
                        email.start(), email.end());
            }
        }
    }

    private static void domains(NormalText text, Findings findings) {
        Hits domainHits = Hits.atWords(DOMAIN, text);
        Matcher domain = domainHits.match();
        while (domainHits.find()) {
            String host = domain.group();
            String first = host.substring(0, host.indexOf('.'));
            if (TOP_LEVEL.contains(host.substring(host.lastIndexOf('.') + 1)) && !NOT_DOMAINS.contains(host)
                    && first.length() > 1 && !PACKAGES.contains(first)) {
                named(text, findings, domain.start(), domain.end());
            }
        }
    }

    /// A domain, or with a path behind it a URL whose scheme nobody wrote.
    private static void named(NormalText text, Findings findings, int start, int end) {
        Matcher path = PATH.matcher(text.folded).region(end, text.length());
        String host = Keys.domain(text.folded.substring(start, end));
        int to = path.lookingAt() ? withoutTrail(text.text, start, path.end()) : end;
        String raw = text.text.substring(start, to);
        if (to > end + 1 && findings.take(EntityKind.URL, Keys.key(EntityKind.URL, raw), raw, start, to)) {
            findings.also(new Entity(EntityKind.DOMAIN, host, host), start, end);
        } else {
            findings.take(EntityKind.DOMAIN, host, text.text.substring(start, end), start, end);
        }
    }

    private static boolean ipAddress(String host) {
        return Words.digits(host) + host.chars().filter(c -> c == '.').count() == host.length();
    }

    /// Drops the punctuation that closes the sentence or the bracket around a URL, not the URL.
    private static int withoutTrail(String text, int start, int end) {
        int open = 0;
        int closed = 0;
        for (int i = start; i < end; i++) {
            open += text.charAt(i) == '(' ? 1 : 0;
            closed += text.charAt(i) == ')' ? 1 : 0;
        }
        int to = end;
        while (to > start) {
            char last = text.charAt(to - 1);
            if (last == ')' && closed > open) {
                closed--;
            } else if (".,;:!?'*_]>\u2026".indexOf(last) < 0) {
                break;
            }
            to--;
        }
        return to;
    }

    /// The address in a value that is one, as in a tag.
    static boolean email(String value) {
        return EMAIL.matcher(value.toLowerCase(Locale.ROOT)).matches();
    }
}
