package dev.throughline.app;

import dev.throughline.memory.StoreFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The key that may do everything at the port: the environment's, else one made once and kept in a file that only its
/// owner can read.
///
/// @param file where it is kept; null when the environment gave it
record RootKey(String secret, @Nullable Path file) {

    private static final String PREFIX = "dk-";
    private static final int RANDOM_BYTES = 32;

    /// @param given what the environment says
    /// @param file where to keep a key of our own
    /// @throws StoreFailure if the file cannot be read or made
    static RootKey find(Optional<String> given, Path file) {
        return given.map(secret -> new RootKey(secret, null)).orElseGet(() -> kept(file));
    }

    private static RootKey kept(Path file) {
        try {
            if (Files.exists(file)) {
                OwnerOnly.narrow(file);
                String secret = Files.readString(file).strip();
                if (!secret.isEmpty()) {
                    return new RootKey(secret, file);
                }
            }
            return make(file);
        } catch (IOException e) {
            throw new StoreFailure("The root key in " + file + " cannot be read or made.", e);
        }
    }

    private static RootKey make(Path file) throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.create(fresh);
        Files.write(fresh, (secret + "\n").getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new RootKey(secret, file);
    }

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
        return "RootKey[" + (file == null ? "from the environment" : file) + "]";
    }
}
