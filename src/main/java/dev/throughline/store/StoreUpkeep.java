package dev.throughline.store;

import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.StoreFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Looking after a [Store]: what only checks, repairs and copies need. Thread-safe.
public final class StoreUpkeep {

    private static final int PIECE = 5_000;
    private static final int CUSTOMERS = 100;

    private final Connections connections;
    private final Readers readers;
    private final Writer writer;

    StoreUpkeep(Connections connections, Readers readers, Writer writer) {
        this.connections = connections;
        this.readers = readers;
        this.writer = writer;
    }

    /// Every memory's id, in pieces, in the order of storing. What is stored meanwhile may be missing.
    public void forEachId(Consumer<List<MemoryId>> piece) {
        long after = 0;
        while (true) {
            long from = after;
            List<Numbered> found = readers.read(db -> db.list(row -> new Numbered(row.number(1), row.text(2)),
                    "select number, id from memory where number > ? order by number limit " + PIECE, from));
            if (found.isEmpty()) {
                return;
            }
            piece.accept(found.stream().map(each -> new MemoryId(each.id())).toList());
            after = found.getLast().number();
        }
    }

    private record Numbered(long number, String id) {}

    /// Handles of all customers, also of those that have memories but no row.
    public List<String> handles() {
        return readers.read(db -> db.list(row -> row.text(1),
                "select handle from customer union select handle from customer_memory"));
    }

    /// Those whose row does not follow from the memories. Makes each row anew and takes that back, so writers wait for
    /// each hundred.
    public Set<String> customersAmiss(List<String> handles) {
        Set<String> amiss = new LinkedHashSet<>();
        for (List<String> some : inHundreds(handles)) {
            try {
                writer.durably(db -> {
                    throw new TakenBack(made(db, some));
                });
            } catch (TakenBack result) {
                amiss.addAll(result.amiss);
            }
        }
        return amiss;
    }

    /// Makes these customers' rows anew.
    public void makeAnew(Set<String> handles) {
        for (List<String> some : inHundreds(List.copyOf(handles))) {
            writer.durably(db -> made(db, some));
        }
    }

    /// @return those that changed by it
    private static Set<String> made(Statements db, List<String> handles) {
        CustomerTable customers = new CustomerTable(db);
        Set<String> changed = new LinkedHashSet<>();
        for (String handle : handles) {
            List<String> before = row(db, handle);
            customers.refresh(handle, null, Handles.of(handle, db));
            customers.refreshGiven(handle);
            if (!before.equals(row(db, handle))) {
                changed.add(handle);
            }
        }
        return changed;
    }

    private static List<String> row(Statements db, String handle) {
        return db.list(row -> row.text(1), "select name || '/' || coalesce(given, '') || '/' || tickets || '/' || open_tickets || '/' || memories "
                + "|| '/' || last_activity || '/' || headline from customer where handle = ?", handle);
    }

    private static List<List<String>> inHundreds(List<String> handles) {
        List<List<String>> pieces = new ArrayList<>();
        for (int i = 0; i < handles.size(); i += CUSTOMERS) {
            pieces.add(handles.subList(i, Math.min(handles.size(), i + CUSTOMERS)));
        }
        return pieces;
    }

    /// Carries the result out of a transaction that is not to be kept.
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Set<String> amiss;

        TakenBack(Set<String> amiss) {
            super(null, null, false, false);
            this.amiss = amiss;
        }
    }

    /// Writes a whole and consistent copy (SQLite's `vacuum into`) beside the target and moves it there once it is on
    /// disk. Readers and writers go on.
    ///
    /// @return its size in bytes
    /// @throws InvalidRequest if the target is there, or its directory is not
    public long copyTo(Path target) {
        Path file = target.toAbsolutePath().normalize();
        Path directory = file.getParent();
        if (Files.exists(file)) {
            throw new InvalidRequest("target", "is " + file + ", which exists already, must be a new file");
        }
        if (directory == null || !Files.isDirectory(directory)) {
            throw new InvalidRequest("target", "is " + file + ", whose directory does not exist; make it first");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            copy(unfinished);
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file);
        } catch (IOException e) {
            throw new StoreFailure("The copy " + file + " could not be written: " + e.getMessage()
                    + ". Check the space there and your rights, or choose another place.", e);
        } finally {
            sweep(unfinished);
        }
    }

    private void copy(Path unfinished) {
        Statements db = connections.reader();
        try {
            db.run("pragma query_only = off");
            db.run("vacuum into ?", unfinished.toString());
        } finally {
            db.close(_ -> {});
        }
    }

    private static void sweep(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException _) {
            // The failure that left it is on its way already.
        }
    }
}
