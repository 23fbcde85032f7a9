package dev.throughline.cli.models;

import dev.throughline.memory.Cancellation;
import dev.throughline.memory.InferenceFailure;
import dev.throughline.memory.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/// Brings one file from a web server. What has come is kept beside the target in a file that ends in `.part`, and an
/// interrupted download goes on from there; the target appears whole and checked, or not at all.
public final class Download implements AutoCloseable {

    private static final int PIECE = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND_THE_END = 416;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_REPORTS_NANOS = 100_000_000;

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .proxy(ProxySelector.getDefault())
            .build();

    /// @throws InferenceFailure if the server cannot be reached or does not have it, if it breaks off, or if what came is
    ///     not what was asked for: then it is removed
    /// @throws dev.throughline.memory.Cancelled when asked to stop; what has come is kept
    public void bring(URI address, PinnedModel.PinnedFile file, Path directory, Progress progress, Cancellation cancel) {
        Path part = directory.resolve(file.name() + ".part");
        try {
            make(directory);
            if (!FileDigest.sha256(part).equals(file.sha256())) {
                fetch(address, file, part, progress, cancel);
            }
            String found = FileDigest.sha256(part);
            if (!found.equals(file.sha256())) {
                Files.deleteIfExists(part);
                throw new InferenceFailure("What " + address + " gave is not the file that was asked for: its SHA-256 is "
                        + found + ", expected " + file.sha256() + ". It was removed. Ask whoever runs the server, or"
                        + " choose another with --mirror.", null);
            }
            Files.move(part, directory.resolve(file.name()), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InferenceFailure("The file " + file.name() + " could not be brought from " + address + ": "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /// Closed to others from its first moment, with those above it: the data directory may be among them.
    private static void make(Path directory) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(directory,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    private void fetch(URI address, PinnedModel.PinnedFile file, Path part, Progress progress, Cancellation cancel)
            throws IOException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpResponse<InputStream> answer = ask(address, have);
        if (have > 0 && answer.statusCode() == BEYOND_THE_END) {
            // longer than the file there: it is of another one
            answer.body().close();
            Files.delete(part);
            have = 0;
            answer = ask(address, 0);
        }
        try (InputStream in = answer.body()) {
            if (answer.statusCode() != OK && answer.statusCode() != PARTIAL) {
                throw new IOException("the server answered " + answer.statusCode());
            }
            boolean goingOn = answer.statusCode() == PARTIAL;
            long from = goingOn ? have : 0;
            long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE,
                    goingOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                copy(in, out, from, length < 0 ? file.bytes() : from + length, progress, cancel);
            }
        }
    }

    private HttpResponse<InputStream> ask(URI address, long from) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET();
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void copy(InputStream in, OutputStream out, long from, long total, Progress progress,
            Cancellation cancel) throws IOException {
        byte[] piece = new byte[PIECE];
        long start = System.nanoTime();
        long reported = start;
        long done = from;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            cancel.check("The download");
            out.write(piece, 0, read);
            done += read;
            long now = System.nanoTime();
            if (now - reported >= BETWEEN_REPORTS_NANOS) {
                reported = now;
                progress.report(done, total, (done - from) * 1e9 / (now - start));
            }
        }
    }
}
