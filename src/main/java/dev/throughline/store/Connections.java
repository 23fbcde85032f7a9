package dev.throughline.store;

import dev.throughline.memory.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/// Opens connections to one file, set up for safety: write-ahead log, synced on each commit, foreign keys held.
final class Connections {

    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIBIBYTES = 16_384;

    private final Path file;

    Connections(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    Path file() {
        return file;
    }

    /// Makes the directories, the file and its schema where they are missing.
    Statements writer() {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
        } catch (IOException e) {
            throw new StoreFailure("The folder " + file.getParent() + " cannot be made. Check that you may write "
                    + "there.", e);
        }
        Statements db = connected();
        try {
            db.first(row -> row.text(1), "pragma journal_mode = wal");
            db.run("pragma synchronous = full");
            db.run("pragma foreign_keys = on");
            Migrations.apply(db, file);
            return db;
        } catch (RuntimeException e) {
            db.close(e::addSuppressed);
            throw e;
        }
    }

    Statements reader() {
        Statements db = connected();
        db.run("pragma query_only = on");
        return db;
    }

    /// What the file and its log take on disk.
    long bytes() {
        long bytes = 0;
        for (Path part : List.of(file, file.resolveSibling(file.getFileName() + "-wal"))) {
            try {
                bytes += Files.exists(part) ? Files.size(part) : 0;
            } catch (IOException e) {
                throw new StoreFailure("The size of " + part + " cannot be read.", e);
            }
        }
        return bytes;
    }

    /// @throws StoreFailure if SQLite finds anything wrong with the file
    void check(Statements db) {
        List<String> found = db.list(row -> row.text(1), "pragma quick_check");
        if (!found.equals(List.of("ok"))) {
            throw new StoreFailure("The store " + file + " is damaged (" + found.getFirst() + "). Close Throughline, "
                    + "put the file aside and restore the newest backup.", null);
        }
    }

    private Statements connected() {
        if (file.toString().indexOf('?') >= 0) {
            throw new StoreFailure("The store cannot be in " + file + ": the path has a question mark in it. "
                    + "Choose another data directory.", null);
        }
        try {
            // Not through DriverManager: it finds drivers by the caller's class loader, which the doors may change.
            Connection connection = new JDBC4Connection("jdbc:sqlite:" + file, file.toString(),
                    new Properties());
            Statements db = new Statements(connection, file);
            db.first(row -> row.number(1), "pragma busy_timeout = " + BUSY_MILLIS);
            db.run("pragma cache_size = -" + CACHE_KIBIBYTES);
            db.run("pragma temp_store = memory");
            return db;
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }
}
