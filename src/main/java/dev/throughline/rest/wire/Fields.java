package dev.throughline.rest.wire;

import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Metadata;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a request asks for: the fields of its body, and behind them those of its query string. A field that is absent
/// or null reads as null or as the default; one of the wrong type ends in an [InvalidRequest] that names it. In a
/// query string everything is text, so numbers and booleans are read from it; in JSON they must be what they are.
///
/// Names are given in snake case; the same in camel case is understood as well.
public final class Fields {

    private final Map<String, @Nullable Object> body;
    private final Map<String, List<String>> query;
    private final String prefix;

    private Fields(Map<String, @Nullable Object> body, Map<String, List<String>> query, String prefix) {
        this.body = body;
        this.query = query;
        this.prefix = prefix;
    }

    public static Fields of(Map<String, @Nullable Object> body, Map<String, List<String>> query) {
        return new Fields(body, query, "");
    }

    public boolean has(String name) {
        return raw(name) != null;
    }

    public @Nullable String text(String name) {
        Object value = raw(name);
        return switch (value) {
            case null -> null;
            case FromQuery(List<String> texts) -> texts.getLast();
            case String text -> text;
            default -> throw wrong(name, value, "a string");
        };
    }

    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    public String requiredText(String name) {
        return required(name, text(name), "a string");
    }

    public @Nullable Double number(String name) {
        Object value = raw(name);
        return switch (value) {
            case null -> null;
            case FromQuery(List<String> texts) -> {
                String text = texts.getLast().strip();
                try {
                    yield text.isEmpty() ? null : (Double) finite(name, Double.parseDouble(text));
                } catch (NumberFormatException noNumber) {
                    throw new InvalidRequest(prefix + name, "is \"" + text + "\", must be a number");
                }
            }
            case Number number -> finite(name, number.doubleValue());
            default -> throw wrong(name, value, "a number");
        };
    }

    public double number(String name, double otherwise) {
        Double value = number(name);
        return value == null ? otherwise : value;
    }

    public double requiredNumber(String name) {
        return required(name, number(name), "a number");
    }

    /// A number between 0 and 1.
    public double unit(String name, double otherwise) {
        double value = number(name, otherwise);
        if (value < 0 || value > 1) {
            throw new InvalidRequest(prefix + name, "is " + value + ", must be between 0 and 1");
        }
        return value;
    }

    public @Nullable Long whole(String name) {
        Object value = raw(name);
        try {
            return switch (value) {
                case null -> null;
                case FromQuery(List<String> texts) -> {
                    String text = texts.getLast().strip();
                    yield text.isEmpty() ? null : (Long) exact(new BigDecimal(text));
                }
                case Number number -> exact(new BigDecimal(number.toString()));
                default -> throw wrong(name, value, "a whole number");
            };
        } catch (ArithmeticException | NumberFormatException notWhole) {
            String shown = value instanceof FromQuery(List<String> texts) ? texts.getLast() : String.valueOf(value);
            throw new InvalidRequest(prefix + name, "is " + shown + ", must be a whole number");
        }
    }

    public int whole(String name, int otherwise, int least, int most) {
        Long value = whole(name);
        if (value == null) {
            return otherwise;
        }
        if (value < least || value > most) {
            throw new InvalidRequest(prefix + name,
                    "is " + value + ", must be between " + least + " and " + most);
        }
        return value.intValue();
    }

    public boolean flag(String name, boolean otherwise) {
        Object value = raw(name);
        return switch (value) {
            case null -> otherwise;
            case Boolean bool -> bool;
            case FromQuery(List<String> texts) -> switch (texts.getLast().strip()) {
                case "true", "True", "1" -> true;
                case "false", "False", "0" -> false;
                case "" -> otherwise;
                default -> throw new InvalidRequest(prefix + name,
                        "is \"" + texts.getLast() + "\", must be true or false");
            };
            default -> throw wrong(name, value, "true or false");
        };
    }

    /// Strings; in a query string separated by commas, repeated, or both. Empty when absent.
    public List<String> texts(String name) {
        Object value = raw(name);
        return switch (value) {
            case null -> List.of();
            case FromQuery(List<String> texts) -> texts.stream()
                    .flatMap(text -> Arrays.stream(text.split(",")))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            case List<?> items -> {
                List<String> texts = new ArrayList<>(items.size());
                for (Object item : items) {
                    if (!(item instanceof String text)) {
                        throw wrong(name + "[" + texts.size() + "]", item, "a string");
                    }
                    texts.add(text);
                }
                yield texts;
            }
            default -> throw wrong(name, value, "an array of strings");
        };
    }

    /// A moment in Unix seconds or ISO-8601.
    public @Nullable Instant time(String name) {
        Object value = raw(name);
        return switch (value) {
            case null -> null;
            case FromQuery(List<String> texts) ->
                texts.getLast().isBlank() ? null : Times.read(prefix + name, texts.getLast());
            default -> Times.read(prefix + name, value);
        };
    }

    public @Nullable Metadata metadata(String name) {
        Map<String, @Nullable Object> object = object(name);
        return object == null ? null : new Metadata(object);
    }

    /// The fields of an object within this one; without any when absent.
    public Fields within(String name) {
        Map<String, @Nullable Object> object = object(name);
        return new Fields(object == null ? Map.of() : object, Map.of(), prefix + name + ".");
    }

    /// The fields of each object in an array; empty when absent.
    public List<Fields> each(String name) {
        Object value = raw(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items)) {
            throw wrong(name, value, "an array of objects");
        }
        List<Fields> all = new ArrayList<>(items.size());
        for (Object item : items) {
            String place = name + "[" + all.size() + "]";
            all.add(new Fields(asObject(place, item), Map.of(), prefix + place + "."));
        }
        return all;
    }

    /// Makes something of these fields; a failure of its own checks then also names where they stand.
    public <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidRequest failure) {
            if (prefix.isEmpty() || failure.field().startsWith(prefix)) {
                throw failure;
            }
            String problem = String.valueOf(failure.getMessage()).substring(failure.field().length() + 1);
            throw new InvalidRequest(prefix + failure.field(), problem);
        }
    }

    private @Nullable Map<String, @Nullable Object> object(String name) {
        Object value = raw(name);
        return value == null ? null : asObject(name, value);
    }

    private Map<String, @Nullable Object> asObject(String name, @Nullable Object value) {
        if (!(value instanceof Map<?, ?>)) {
            throw wrong(name, value, "an object");
        }
        @SuppressWarnings("unchecked") // every map of the reader has strings for keys
        Map<String, @Nullable Object> object = (Map<String, @Nullable Object>) value;
        return object;
    }

    /// All values of one name in the query string.
    private record FromQuery(List<String> texts) {}

    private @Nullable Object raw(String name) {
        Object value = body.get(name);
        String camel = value == null && name.indexOf('_') > 0 ? camel(name) : name;
        if (value == null) {
            value = body.get(camel);
        }
        if (value == null) {
            List<String> texts = query.containsKey(name) ? query.get(name) : query.get(camel);
            value = texts == null ? null : new FromQuery(texts);
        }
        return value;
    }

    private static String camel(String snake) {
        StringBuilder camel = new StringBuilder(snake.length());
        for (int i = 0; i < snake.length(); i++) {
            char c = snake.charAt(i);
            if (c == '_' && i + 1 < snake.length()) {
                camel.append(Character.toUpperCase(snake.charAt(++i)));
            } else {
                camel.append(c);
            }
        }
        return camel.toString();
    }

    private static long exact(BigDecimal number) {
        if (number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new ArithmeticException("out of range");
        }
        return number.longValueExact();
    }

    private double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidRequest(prefix + name, "is " + value + ", must be a finite number");
        }
        return value;
    }

    private <T> T required(String name, @Nullable T value, String wanted) {
        if (value == null) {
            throw new InvalidRequest(prefix + name, "is missing, must be " + wanted);
        }
        return value;
    }

    private InvalidRequest wrong(String name, @Nullable Object value, String wanted) {
        String found = value instanceof FromQuery ? "a text" : JsonReader.kindOf(value);
        return new InvalidRequest(prefix + name, "is " + found + ", must be " + wanted);
    }
}
