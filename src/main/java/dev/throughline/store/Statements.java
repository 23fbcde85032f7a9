package dev.throughline.store;

import dev.throughline.memory.MemoryId;
import dev.throughline.memory.StoreFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One connection and its prepared statements, kept for the next time. For one thread at a time.
///
/// Arguments are bound by their type: strings through [TextCodec], instants as milliseconds, enum constants in lower
/// case, truth as 0 or 1.
final class Statements {

    private static final int KEPT = 128;

    private final Connection connection;
    private final Path file;
    private final LinkedHashMap<String, PreparedStatement> prepared = new LinkedHashMap<>(KEPT, 0.75f, true);
    private @Nullable StoreFailure failure;

    Statements(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /// The first failure since the last [#forgetFailure()], after which a transaction may be gone.
    @Nullable StoreFailure failure() {
        return failure;
    }

    void forgetFailure() {
        failure = null;
    }

    <T> List<T> list(Row.Reader<T> reader, String sql, @Nullable Object... arguments) {
        List<T> list = new ArrayList<>();
        each(row -> list.add(reader.read(row)), sql, arguments);
        return list;
    }

    <T> Optional<T> first(Row.Reader<T> reader, String sql, @Nullable Object... arguments) {
        try (ResultSet result = bound(sql, arguments).executeQuery()) {
            return result.next() ? Optional.of(reader.read(new Row(result))) : Optional.empty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// The only column of the first row; 0 if there is none.
    long number(String sql, @Nullable Object... arguments) {
        return first(row -> row.number(1), sql, arguments).orElse(0L);
    }

    /// What is done with each row must not use this connection.
    void each(Row.Reader<?> action, String sql, @Nullable Object... arguments) {
        try (ResultSet result = bound(sql, arguments).executeQuery()) {
            Row row = new Row(result);
            while (result.next()) {
                action.read(row);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// @return how many rows were changed
    int run(String sql, @Nullable Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void close(Consumer<StoreFailure> onFailure) {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            onFailure.accept(Failures.of(e, file));
        }
    }

    private StoreFailure failed(SQLException e) {
        StoreFailure made = Failures.of(e, file);
        if (failure == null) {
            failure = made;
        }
        return made;
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            if (prepared.size() > KEPT) {
                prepared.pollFirstEntry().getValue().close();
            }
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            case String text when TextCodec.plain(text) -> statement.setString(place, text);
            case String text -> statement.setBytes(place, TextCodec.encode(text));
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Double number -> statement.setDouble(place, number);
            case Boolean truth -> statement.setInt(place, truth ? 1 : 0);
            case Instant time -> statement.setLong(place, time.toEpochMilli());
            case MemoryId id -> bind(statement, place, id.value());
            case Enum<?> constant -> statement.setString(place, constant.name().toLowerCase(Locale.ROOT));
            case byte[] bytes -> statement.setBytes(place, bytes);
            default -> throw new SQLException("A " + value.getClass().getName() + " cannot be bound");
        }
    }
}
