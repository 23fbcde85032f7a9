package dev.throughline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tags, metadata, and names that are known.
class NamedFieldsTest {

    private final EntityExtractor extractor = new EntityExtractor();

    private List<Mention> extract(String content, List<String> tags, @Nullable Metadata metadata) {
        return extractor.extract(content, tags, metadata, KnownNames.NONE);
    }

    private static Metadata metadata(Object... pairs) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return new Metadata(values);
    }

    private static List<String> ids(List<Mention> mentions) {
        return mentions.stream().map(m -> m.entity().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "customer:jane-doe, customer:jane-doe", "user:Jane, customer:jane", "order:4521, order:4521",
        "order:#4521, order:4521", "ticket:881, ticket:881", "bug:1234567, ticket:bug-1234567", "sku:TB-JKT-0042, sku:tb-jkt-0042",
        "product:Desk Lamp, product:desk-lamp", "entity:PERSON:alice, person:alice", "entity:order:4521, order:4521",
        "email:Jane@Example.com, email:jane@example.com", "error:E-4012, error_code:e-4012"})
    void tagsNameOutright(String tag, String expected) {
        assertEquals(List.of(expected), ids(extract("hello", List.of(tag), null)));
    }

    @ParameterizedTest
    @CsvSource({"order:pending", "ticket:open", "billing", "customer:", "entity:PERSON", "phone:none", "email:none", "vip:yes"})
    void otherTagsDoNot(String tag) {
        assertEquals(List.of(), ids(extract("hello", List.of(tag), null)));
    }

    @Test
    void tagSpanCountsInTheTag() {
        assertEquals(List.of(new Mention(new Entity(EntityKind.ORDER, "4521", ""), Mention.Origin.TAG, 6, 10)),
                extract("hello", List.of("order:4521"), null));
    }

    @Test
    void metadataNamesOutright() {
        Metadata metadata = metadata("order_id", 4521, "sku", List.of("A-1", "B-2"), "ticket_id", "#881", "email",
                "Jane@Example.com", "phone", "+49 (0)30 1234567", "error_code", "HTTP 502", "serial", "XK-99 2231", "note",
                "order 777", "product", "Desk Lamp", "tracking", "1Z 999 AA1 01 2345 6784", "plan", "pro");
        assertEquals(List.of("order:4521", "sku:a-1", "sku:b-2", "ticket:881", "email:jane@example.com",
                "phone:+49301234567", "error_code:502", "serial:xk992231", "product:desk-lamp",
                "tracking:1z999aa10123456784"), ids(extract("hello", List.of(), metadata)));
    }

    @Test
    void customerNameIsTheLabelOfTheTag() {
        List<Mention> mentions =
                extract("hello", List.of("customer:jane-doe"), metadata("customer_name", "Jane Doe"));
        assertEquals(List.of("customer:jane-doe", "customer:jane-doe"), ids(mentions));
        assertEquals("Jane Doe", mentions.getFirst().entity().label());
    }

    @Test
    void customerInMetadataAlone() {
        List<Mention> mentions = extract("hello", List.of(), metadata("customer", "jd", "customer_name", "Jane Doe"));
        assertEquals(List.of("customer:jd"), ids(mentions));
        assertEquals("Jane Doe", mentions.getFirst().entity().label());
    }

    @Test
    void theCustomerIsKnownByNameInTheText() {
        List<Mention> mentions = extract("Hi, my name is Jane and I wait", List.of("customer:jd"),
                metadata("customer_name", "Jane Doe"));
        assertEquals("customer:jd", mentions.getFirst().entity().id());
        assertEquals(Mention.Origin.CONTENT, mentions.getFirst().origin());
    }

    @Test
    void cardNumbersAreNoOrdersInFieldsEither() {
        assertEquals(List.of(), ids(extract("hello", List.of("order:4111111111111111"), null)));
    }

    private static final Entity JANE = new Entity(EntityKind.CUSTOMER, "jd_77", "Jane Doe");
    private static final Entity MARK = new Entity(EntityKind.CUSTOMER, "mark", "mark");
    private static final Entity LAMP = new Entity(EntityKind.PRODUCT, "aurora", "Aurora");

    private List<String> known(String text) {
        return ids(extractor.extract(text, List.of(), null, KnownNames.of(List.of(JANE, MARK, LAMP))));
    }

    @Test
    void knownNamesAreFound() {
        assertEquals(List.of("customer:jd_77"), known("as jane doe wrote"));
        assertEquals(List.of("customer:jd_77"), known("Jane Doe's lamp"));
        assertEquals(List.of("customer:jd_77"), known("see jd_77 for more"));
        assertEquals(List.of("product:aurora"), known("the Aurora flickers"));
        assertEquals(List.of("customer:mark"), known("ask @mark"));
    }

    @Test
    void wordsAreNoNames() {
        assertEquals(List.of(), known("Mark it as read, we Mark things, aurora is a light, plain jane"));
    }

    @Test
    void aNameOfTwoFindsNeither() {
        KnownNames names = KnownNames.of(List.of(JANE, new Entity(EntityKind.CUSTOMER, "other", "Jane Doe")));
        assertEquals(List.of(), ids(extractor.extract("as Jane Doe wrote", List.of(), null, names)));
    }
}
