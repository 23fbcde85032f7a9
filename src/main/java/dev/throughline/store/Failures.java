package dev.throughline.store;

import dev.throughline.memory.StoreFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite's errors mean to a person and what to do about them.
final class Failures {

    /// Extended result codes keep the primary one in their low byte.
    private static final int PRIMARY = 0xFF;

    private Failures() {}

    static StoreFailure of(SQLException e, Path file) {
        return new StoreFailure(message(primary(e), e, file), e);
    }

    static StoreFailure closed(Path file) {
        return new StoreFailure("The store " + file + " is closed.", null);
    }

    private static SQLiteErrorCode primary(SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
        return SQLiteErrorCode.getErrorCode(code & PRIMARY);
    }

    private static String message(SQLiteErrorCode code, SQLException e, Path file) {
        return switch (code) {
            case SQLITE_FULL -> "The disk is full: nothing of this change was written. Free some space on the drive of "
                    + file + " and do it again.";
            case SQLITE_IOERR -> "The drive of " + file + " did not read or write as it should: nothing of this change "
                    + "was written. Check that the drive is connected and has free space, then do it again.";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "The store " + file + " is damaged. Close Throughline, put the file "
                    + "aside and restore the newest backup.";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> "The store " + file + " cannot be opened for "
                    + "writing. Check that the folder exists and that you may write to it.";
            case SQLITE_BUSY, SQLITE_LOCKED -> "The store " + file + " is in use by another process: nothing of this "
                    + "change was written. Close the other one and do it again.";
            case SQLITE_CONSTRAINT -> "The store refused a change that contradicts what is there; nothing of it was "
                    + "written: " + e.getMessage();
            default -> "The store " + file + " failed: " + e.getMessage();
        };
    }
}
