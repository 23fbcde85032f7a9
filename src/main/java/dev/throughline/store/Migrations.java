package dev.throughline.store;

import dev.throughline.memory.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Brings a file to the newest schema, one numbered step after the other, each in a transaction of its own. The number
/// of the last step taken is SQLite's `user_version`.
final class Migrations {

    /// The newest schema; `schema-1.sql` to `schema-<this>.sql` lie beside this class. A step that was released is
    /// never changed.
    static final int NEWEST = 5;

    private Migrations() {}

    /// @throws StoreFailure if the file is from a newer version
    static void apply(Statements db, Path file) {
        long version = db.number("pragma user_version");
        if (version > NEWEST) {
            throw new StoreFailure("The store " + file + " was written by a newer version of Throughline (schema "
                    + version + ", this one knows up to " + NEWEST
                    + "). Start the newer version, or this one with another data directory.", null);
        }
        for (int step = (int) version + 1; step <= NEWEST; step++) {
            db.run("begin immediate");
            for (String statement : script(step).split(";\\s*\\n")) {
                if (!statement.isBlank()) {
                    db.run(statement);
                }
            }
            db.run("pragma user_version = " + step);
            db.run("commit");
        }
    }

    private static String script(int step) {
        String name = "schema-" + step + ".sql";
        try (@Nullable InputStream script = Migrations.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new StoreFailure("The installation is incomplete, " + name + " is missing. Install it again.",
                        null);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreFailure("The installation is damaged, " + name + " cannot be read. Install it again.", e);
        }
    }
}
