package dev.throughline.store;

import dev.throughline.memory.Metadata;
import dev.throughline.memory.StoreFailure;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// JSON columns: JDK values to text and back without loss. Whole numbers come back as [BigInteger], others as
/// [BigDecimal] in the form they were written in, objects in the order of their keys.
final class JsonCodec {

    /// The content was checked on its way in; what is in the file must be readable whatever its size.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonCodec() {}

    static @Nullable String write(@Nullable Metadata metadata) {
        return metadata == null ? null : write(metadata.values());
    }

    static @Nullable Metadata metadata(@Nullable String json) {
        return json == null ? null : new Metadata(object(json));
    }

    static List<String> texts(String json) {
        List<String> texts = new ArrayList<>();
        if (read(json) instanceof List<?> list) {
            list.forEach(text -> texts.add(String.valueOf(text)));
        }
        return texts;
    }

    static Map<String, @Nullable Object> object(String json) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (read(json) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> object.put(String.valueOf(key), value));
        }
        return object;
    }

    /// @param value a map, list, string, boolean, number or null, nested
    static String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, value);
        } catch (JacksonException e) {
            throw new StoreFailure("A value cannot be kept as JSON: " + e.getOriginalMessage(), e);
        }
        return TextCodec.escaped(text.toString());
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case BigInteger number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Number number -> json.writeNumber(new BigDecimal(number.toString()));
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, item) -> {
                    json.writeName(String.valueOf(key));
                    write(json, item);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> write(json, item));
                json.writeEndArray();
            }
            default -> throw new StoreFailure("A " + value.getClass().getName() + " cannot be kept as JSON.", null);
        }
    }

    private static @Nullable Object read(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), TextCodec.unescaped(text))) {
            json.nextToken();
            return read(json);
        } catch (JacksonException e) {
            throw new StoreFailure("The store holds JSON that cannot be read, it may be damaged: "
                    + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable Object read(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    object.put(name, read(json));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    array.add(read(json));
                }
                yield array;
            }
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> json.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new StoreFailure("The store holds JSON that cannot be read, it may be damaged.", null);
        };
    }
}
