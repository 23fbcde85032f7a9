package dev.throughline.settings;

import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.StoreFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `settings.json`. Writing replaces the file in one step, so a reader sees the old or the new one, and keeps keys
/// that this version does not know. A file that is not JSON is put aside under another name and never lost. Not
/// thread-safe: [CurrentSettings] guards it.
public final class SettingsFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    private final Path file;

    /// What reading found.
    ///
    /// @param damaged where a file that could not be understood was put aside; defaults are used in its place
    public record Found(Settings settings, Optional<Path> damaged) {}

    public SettingsFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /// @throws InvalidRequest naming the key whose value cannot be
    /// @throws StoreFailure if the file is there and cannot be read
    public Found read() {
        if (!Files.exists(file)) {
            return new Found(Settings.DEFAULT, Optional.empty());
        }
        Optional<ObjectNode> tree = tree();
        if (tree.isEmpty()) {
            return new Found(Settings.DEFAULT, Optional.of(putAside()));
        }
        try {
            return new Found(SettingsJson.read(tree.get()), Optional.empty());
        } catch (InvalidRequest e) {
            String problem = String.valueOf(e.getMessage()).substring(e.field().length() + 1);
            throw new InvalidRequest(e.field(), problem + " (in " + file + ")");
        }
    }

    /// @throws StoreFailure if the file cannot be written; the old one then still stands
    public void write(Settings settings) {
        ObjectNode tree = Files.exists(file) ? tree().orElseGet(JSON::createObjectNode) : JSON.createObjectNode();
        SettingsJson.write(settings, tree);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writeThrough(fresh, PRETTY.writeValueAsBytes(tree));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreFailure("The settings could not be saved to " + file + ".", e);
        }
    }

    private static void writeThrough(Path target, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /// The file as JSON; empty when it is none.
    private Optional<ObjectNode> tree() {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreFailure("The settings in " + file + " could not be read.", e);
        }
    }

    private Path putAside() {
        try {
            int number = 1;
            Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
            while (Files.exists(aside)) {
                number++;
                aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
            }
            return Files.move(file, aside);
        } catch (IOException e) {
            throw new StoreFailure("The damaged settings in " + file + " could not be put aside.", e);
        }
    }
}
