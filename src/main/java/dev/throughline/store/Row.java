package dev.throughline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The current row of a result, column by column from 1.
final class Row {

    /// Makes a value of a row.
    @FunctionalInterface
    interface Reader<T extends @Nullable Object> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /// Of a column that is never null.
    String text(int column) throws SQLException {
        String text = optionalText(column);
        if (text == null) {
            throw new SQLException("Column " + column + " has no text");
        }
        return text;
    }

    @Nullable String optionalText(int column) throws SQLException {
        return switch (result.getObject(column)) {
            case null -> null;
            case byte[] odd -> TextCodec.decode(odd);
            case Object text -> text.toString();
        };
    }

    byte[] bytes(int column) throws SQLException {
        return result.getBytes(column);
    }

    long number(int column) throws SQLException {
        return result.getLong(column);
    }

    int count(int column) throws SQLException {
        return result.getInt(column);
    }

    @Nullable Long optionalNumber(int column) throws SQLException {
        long number = result.getLong(column);
        return result.wasNull() ? null : number;
    }

    double real(int column) throws SQLException {
        return result.getDouble(column);
    }

    boolean truth(int column) throws SQLException {
        return result.getInt(column) != 0;
    }

    Instant time(int column) throws SQLException {
        return Instant.ofEpochMilli(result.getLong(column));
    }

    @Nullable Instant optionalTime(int column) throws SQLException {
        Long millis = optionalNumber(column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    <E extends Enum<E>> E constant(Class<E> type, int column) throws SQLException {
        String name = text(column).toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new SQLException("\"" + name + "\" is no " + type.getSimpleName());
    }
}
