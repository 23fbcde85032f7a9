package dev.throughline.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The folder of real data, read only. It is not part of the project and may be absent.
record DataFolder(Path root) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// A file that was read.
    ///
    /// @param name relative to the folder
    /// @param sha256 of the file as it is, hexadecimal
    record Source(String name, String sha256) {}

    boolean has(String name) {
        return Files.exists(root.resolve(name));
    }

    List<Source> sources(String... names) {
        return Stream.of(names).map(name -> new Source(name, sha256(root.resolve(name)))).toList();
    }

    /// Names of what is in a folder, sorted.
    List<String> inside(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The objects of a JSON Lines file, plain or gzip by its name.
    List<JsonNode> objects(String name) {
        return lines(name).stream().filter(line -> !line.isBlank()).map(JSON::readTree).toList();
    }

    /// The cells of a file with a heading and tabs, without the heading.
    List<List<String>> rows(String name) {
        return lines(name).stream().skip(1).filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private List<String> lines(String name) {
        Path file = root.resolve(name);
        List<String> lines = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    static String sha256(Path file) {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file),
                MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
