package dev.throughline.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Files and directories that nobody but their owner can read or write: by permissions where the system has them, else by an access
/// list.
final class OwnerOnly {

    private static final Set<PosixFilePermission> PERMISSIONS = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    /// Makes an empty file that is closed to others from its first moment.
    static void create(Path file) throws IOException {
        if (POSIX) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PERMISSIONS));
        } else {
            Files.createFile(file);
            narrow(file);
        }
    }

    /// Makes a directory, with those above it, that is closed to others. One that is there stays as it is. Where there
    /// are no permissions it has those that its place gives it, which in a user's own folders is the same.
    static void directory(Path directory) throws IOException {
        if (Files.isDirectory(directory) || !POSIX) {
            Files.createDirectories(directory);
        } else {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
        }
    }

    /// Closes an existing file to others.
    static void narrow(Path file) throws IOException {
        if (POSIX) {
            if (!Files.getPosixFilePermissions(file).equals(PERMISSIONS)) {
                Files.setPosixFilePermissions(file, PERMISSIONS);
            }
            return;
        }
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
