package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RootKeyTest {

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("root.key");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void theEnvironmentsKeyIsKeptNowhere() {
        assertEquals(new RootKey("dk-given", null), RootKey.find(Optional.of("dk-given"), file()));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aKeyIsMadeOnceAndFoundAgain() {
        RootKey made = RootKey.find(Optional.empty(), file());

        assertThat(made.secret()).matches("dk-[A-Za-z0-9_-]{43}");
        assertEquals(new RootKey(made.secret(), file()), RootKey.find(Optional.empty(), file()));
        assertNotEquals(made.secret(), RootKey.find(Optional.empty(), directory.resolve("other.key")).secret());
    }

    @Test
    void anEmptyFileIsReplaced() throws IOException {
        Files.createFile(file());

        assertThat(RootKey.find(Optional.empty(), file()).secret()).startsWith("dk-");
    }

    @Test
    void theSecretIsNotInTheText() {
        assertEquals("RootKey[from the environment]", new RootKey("dk-given", null).toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadTheFile() throws IOException {
        RootKey.find(Optional.empty(), file());
        assertEquals("rw-------", permissions(file()));

        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        RootKey.find(Optional.empty(), file());
        assertEquals("rw-------", permissions(file()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewDataDirectoryIsTheOwnersAlone() throws IOException {
        OwnerOnly.directory(directory.resolve("above/data"));

        assertEquals("rwx------", permissions(directory.resolve("above/data")));
    }
}
