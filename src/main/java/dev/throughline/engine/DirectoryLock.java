package dev.throughline.engine;

import dev.throughline.memory.DataDirectoryLocked;
import dev.throughline.memory.StoreFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps a data directory to one process. The operating system lets the lock go when the process ends, however it
/// ends. Who holds it stands in a second file, because a locked file cannot be read on every system.
final class DirectoryLock implements AutoCloseable {

    private static final String LOCK = "throughline.lock";
    private static final String HOLDER = "throughline.holder";

    private final FileChannel channel;
    private final Path holderFile;

    private DirectoryLock(FileChannel channel, Path holderFile) {
        this.channel = channel;
        this.holderFile = holderFile;
    }

    /// @throws DataDirectoryLocked if another process, or another engine in this one, has it
    static DirectoryLock take(Path directory, String holder) {
        Path holderFile = directory.resolve(HOLDER);
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DataDirectoryLocked(directory, read(holderFile));
            }
            Files.writeString(holderFile, "process " + ProcessHandle.current().pid() + " (" + holder + ")");
            return new DirectoryLock(channel, holderFile);
        } catch (IOException e) {
            throw new StoreFailure("The data directory " + directory
                    + " cannot be written. Check that it exists and belongs to you, or choose another (--data DIR).", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(Path holderFile) {
        try {
            return Files.readString(holderFile, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "another process";
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(holderFile);
            channel.close();
        } catch (IOException e) {
            throw new StoreFailure("The lock of the data directory could not be released.", e);
        }
    }
}
