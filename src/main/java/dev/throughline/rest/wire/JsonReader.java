package dev.throughline.rest.wire;

import dev.throughline.memory.InvalidRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads JSON into JDK types: `Map` (order kept), `List`, `String`, `Boolean`, null; whole numbers as `Integer`,
/// `Long` or `BigInteger`, all others as `BigDecimal`, so that no digit is lost. Half a surrogate pair, escaped, is
/// kept in strings; the tokenizer refuses it in names.
public final class JsonReader {

    /// NaN and the infinities are let through the tokenizer only to be refused here by the name of their field.
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /// The object a request's body is. Nothing at all counts as an empty one.
    ///
    /// @throws InvalidRequest naming line and column if it is no JSON, or what it is instead of an object
    public static Map<String, @Nullable Object> object(byte[] body) {
        Object value = value(body);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked") // every map made here has strings for keys
            Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) value;
            return map;
        }
        throw new InvalidRequest("body", "is " + kindOf(value) + ", must be a JSON object");
    }

    /// What a value is, for messages.
    static String kindOf(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> _ -> "an object";
            case List<?> _ -> "an array";
            case String _ -> "a string";
            case Boolean _ -> "a boolean";
            default -> "a number";
        };
    }

    private static @Nullable Object value(byte[] body) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return null;
            }
            JsonReader reader = new JsonReader(parser);
            Object value = reader.value(first, "body");
            if (parser.nextToken() != null) {
                throw new InvalidRequest("body",
                        "has more after its end" + place(parser.currentTokenLocation()) + ", must be one JSON object");
            }
            return value;
        } catch (JacksonException broken) {
            throw new InvalidRequest("body",
                    "is not valid JSON" + place(broken.getLocation()) + ": " + broken.getOriginalMessage());
        }
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private @Nullable Object value(JsonToken token, String field) {
        return switch (token) {
            case START_OBJECT -> object(field);
            case START_ARRAY -> array(field);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(field);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("The tokenizer gave " + token + " where a value begins.");
        };
    }

    private Object decimal(String field) {
        if (parser.isNaN()) {
            throw new InvalidRequest(field, "is " + parser.getString() + ", must be a finite number");
        }
        return parser.getDecimalValue();
    }

    private Map<String, @Nullable Object> object(String field) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String inner = field.equals("body") ? name : field + "." + name;
            map.put(name, value(parser.nextToken(), inner));
        }
        return map;
    }

    private List<@Nullable Object> array(String field) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(token, field + "[" + list.size() + "]"));
        }
        return list;
    }
}
