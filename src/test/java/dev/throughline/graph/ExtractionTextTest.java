package dev.throughline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Mention;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Spans, scripts and hostile input.
class ExtractionTextTest {

    private final EntityExtractor extractor = new EntityExtractor();

    private List<String> spans(String text) {
        return extractor.extractText(text).stream().map(m -> text.substring(m.start(), m.end())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Order #4521",
        "order no. 4521",
        "ORDER 4521",
        "\uFF2F\uFF32\uFF24\uFF25\uFF32 \uFF03\uFF14\uFF15\uFF12\uFF11",
        "order \u0664\u0665\u0662\u0661",
        "ord\u200Ber #4\u200D5\u20602\uFEFF1",
        "order \u202E#4521\u202C",
        "order\u00A0\uD835\uDFDC\uD835\uDFDD\uD835\uDFDA\uD835\uDFD9",
        "or\u00ADder \u21164521",
    })
    void oneOrderHoweverWritten(String text) {
        assertEquals(List.of(new Entity(EntityKind.ORDER, "4521", "")),
                extractor.extractText(text).stream().map(Mention::entity).toList());
    }

    @Test
    void spansPointIntoTheOriginal() {
        assertEquals(List.of("4521", "jane@example.com"),
                spans("\uD83D\uDE00\uD83D\uDE00 order #4521 \uD83D\uDC69\u200D\uD83D\uDE80 jane@example.com"));
        assertEquals(List.of("\uFF14\uFF15\uFF12\uFF11"), spans("e\u0301\u0301 \uFB01 order \uFF14\uFF15\uFF12\uFF11 \u05E9\u05DC\u05D5\u05DD"));
        assertEquals(List.of("4\u200B521"), spans("\u202Border 4\u200B521"));
        assertEquals(List.of("HH\u20112026\u201101834"), spans("about HH\u20112026\u201101834"));
        assertEquals(List.of("\uD835\uDFDC\uD835\uDFDD\uD835\uDFDA\uD835\uDFD9"),
                spans("order \uD835\uDFDC\uD835\uDFDD\uD835\uDFDA\uD835\uDFD9"));
    }

    @Test
    void decomposedNamesAreComposed() {
        assertEquals(List.of("person:josé-núñez"), extractor.extractText("my name is Jose\u0301 Nu\u0301n\u0303ez.")
                .stream().map(m -> m.entity().id()).toList());
    }

    @Test
    void superscriptsDoNotGrowANumber() {
        assertTrue(extractor.extractText("order 4521\u00B2").stream().noneMatch(m -> m.entity().key().equals("45212")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a", "1", "1 ", "#1", "order ", "order 4521 ", "4521, ", "1.", "1-", "a.", "a@", "@", "A-", "A-1-", "A_", "0x",
        "my name is ", "My name is A", "Jane Doe <", "Regards, ", "https://", "www.a", "http://a.b/((((", "order no. ",
        "#4521 ", "tracking 1Z", "1z ", "de89 ", "DE89 3704 ", "+1 ", "(1) ", "v1.", "error ", "error 1", "E-1",
        "e\u0301", "\u0301", "\u0315\u0300", "\u200B", "\uD83D", "\uD83D\uDE00", "\uFDFA", "[#", "\n", "thanks\n", "2026-",
        "1:1:", "a:b:", "10:", "jan ", "jan 1 ", "van de ", "Jane van ", "x@y.z ", "$1,", "1,000", "\"", "(", "'s"})
    void hostileRepetitionsStayLinear(String unit) {
        String text = unit.repeat(Math.ceilDiv(100_000, unit.length())).substring(0, 100_000);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        List<Mention> mentions = extractor.extract(text, List.of(), null, KnownNames.of(
                List.of(new Entity(EntityKind.CUSTOMER, "jane-doe", "Jane Doe"))));
        extractor.extractQuery(text);
        long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
        // the work per character has a constant bound; the guard is wide and in processor time: it only tells linear
        // from not
        assertTrue(millis < 5_000, unit + " took " + millis + " ms");
        assertTrue(mentions.size() <= Findings.LIMIT);
    }

    @Test
    void bareNumbersInAQueryAreCandidates() {
        Set<String> ids = new TreeSet<>();
        extractor.extractQuery("where is my refund for 4521?").forEach(m -> ids.add(m.entity().id()));
        assertTrue(ids.containsAll(Set.of("order:4521", "ticket:4521", "ticket:bug-4521", "sku:4521")), ids.toString());
    }

    @Test
    void bareCodesInAQueryAreCandidates() {
        Set<String> ids = new TreeSet<>();
        extractor.extractQuery("what about saml-0217").forEach(m -> ids.add(m.entity().id()));
        assertTrue(ids.contains("error_code:saml-0217"), ids.toString());
    }

    @Test
    void cuedNumbersInAQueryAreOneThing() {
        assertEquals(List.of("order:4521"),
                extractor.extractQuery("order #4521").stream().map(m -> m.entity().id()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"what happened in 2019", "how to reset a password", "4111 1111 1111 1111", "at 10:30", "top 10"})
    void queriesWithoutCandidates(String query) {
        assertEquals(List.of(), extractor.extractQuery(query).stream()
                .filter(m -> m.entity().kind() != EntityKind.PHONE).toList());
    }
}
