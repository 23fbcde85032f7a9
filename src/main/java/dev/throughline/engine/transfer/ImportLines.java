package dev.throughline.engine.transfer;

import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.TransferFailure;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads a JSON Lines file, plain or gzip (told by its first bytes), line by line. One thread.
public final class ImportLines implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path file;
    private final long size;
    private final Counting counted;
    private final BufferedReader reader;
    private final String agent;
    private long line;
    private long characters;

    private ImportLines(Path file, long size, Counting counted, BufferedReader reader, String agent) {
        this.file = file;
        this.size = size;
        this.counted = counted;
        this.reader = reader;
        this.agent = agent;
    }

    /// One line as it was read.
    ///
    /// @param unit what it asks for, or null if it cannot be used
    /// @param problem why not, or null
    public record Line(long number, @Nullable ImportUnit unit, @Nullable String problem) {}

    /// @param agent whose memories they become when a line does not say
    /// @throws TransferFailure if the file cannot be opened
    public static ImportLines open(Path file, String agent) {
        try {
            Counting counted = new Counting(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(plain(counted), StandardCharsets.UTF_8), 1 << 16);
            return new ImportLines(file, Math.max(1, Files.size(file)), counted, reader, agent);
        } catch (NoSuchFileException e) {
            throw new TransferFailure("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new TransferFailure("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// The next line that is not blank, or null at the end.
    public @Nullable Line next() {
        try {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                characters += text.length() + 1L;
                String json = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
                if (!json.isBlank()) {
                    return parse(json);
                }
            }
            return null;
        } catch (IOException e) {
            throw new TransferFailure("The file " + file + " cannot be read beyond line " + line + ": "
                    + e.getMessage(), e);
        }
    }

    /// About how much of the file was read, 0..1. Of a packed file it is known only by the buffer.
    public double fraction() {
        long read = counted.packed ? counted.count : characters;
        return Math.min(1, (double) read / size);
    }

    @SuppressWarnings("unchecked") // JSON object keys are texts
    private Line parse(String json) {
        try {
            Fields fields = new Fields((Map<String, @Nullable Object>) JSON.readValue(json, Map.class));
            ImportUnit unit = fields.values().containsKey("turns")
                    ? TicketLine.unit(line, fields, agent)
                    : MemoryLine.unit(line, fields, agent);
            return new Line(line, unit, null);
        } catch (JacksonException e) {
            return new Line(line, null, "is not a JSON object: " + e.getOriginalMessage());
        } catch (InvalidRequest e) {
            return new Line(line, null, e.getMessage());
        }
    }

    private static InputStream plain(Counting in) throws IOException {
        InputStream marked = new BufferedInputStream(in, 1 << 16);
        marked.mark(2);
        int first = marked.read();
        int second = marked.read();
        marked.reset();
        in.packed = first == 0x1f && second == 0x8b;
        return in.packed ? new GZIPInputStream(marked, 1 << 16) : marked;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new TransferFailure("The file " + file + " could not be closed.", e);
        }
    }

    /// Counts what was read from the disk, for the progress.
    private static final class Counting extends FilterInputStream {

        private long count;
        private boolean packed;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            add(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            add(Math.max(0, read));
            return read;
        }

        private void add(long more) {
            count += more;
        }
    }
}
