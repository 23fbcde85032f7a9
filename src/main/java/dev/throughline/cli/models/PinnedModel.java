package dev.throughline.cli.models;

import dev.throughline.memory.InferenceFailure;
import dev.throughline.memory.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A model of one revision, each of its files known by its SHA-256: a server can fail to give it, but not give another.
///
/// @param server where it usually is
/// @param folder its path on the server, the same on a mirror
public record PinnedModel(String name, String licence, String server, String folder, List<PinnedFile> files) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String MODEL = "model.onnx";

    /// @param name as it is called on this machine
    /// @param path below the model's folder on the server
    /// @param bytes about how large it is; the checksum decides
    /// @param sha256 hexadecimal, lower case
    public record PinnedFile(String name, String path, long bytes, String sha256) {}

    public PinnedModel {
        files = List.copyOf(files);
    }

    /// The reranker that `throughline models install reranker` brings.
    public static PinnedModel reranker() {
        try (@Nullable InputStream in = PinnedModel.class.getResourceAsStream("reranker.json")) {
            if (in == null) {
                throw new InferenceFailure("The installation is incomplete, reranker.json is missing. Install it again.",
                        null);
            }
            JsonNode root = new JsonMapper().readTree(in);
            List<PinnedFile> files = new ArrayList<>();
            root.path("files").forEach(file -> files.add(new PinnedFile(file.path("name").stringValue(),
                    file.path("path").stringValue(), file.path("bytes").longValue(),
                    file.path("sha256").stringValue())));
            return new PinnedModel(root.path("name").stringValue(), root.path("licence").stringValue(),
                    root.path("server").stringValue(), root.path("folder").stringValue(), files);
        } catch (IOException e) {
            throw new InferenceFailure("The installation is damaged, reranker.json cannot be read. Install it again.", e);
        }
    }

    /// The same with another model file in its place, which a mirror offers.
    ///
    /// @param sha256 of that `model.onnx`
    public PinnedModel withModel(String sha256) {
        String digits = sha256.strip().toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(digits).matches()) {
            throw new InvalidRequest("--sha256", "is \"" + sha256 + "\", must be 64 hexadecimal digits");
        }
        return new PinnedModel(name, licence, server, folder, files.stream()
                .map(file -> file.name().equals(MODEL) ? new PinnedFile(MODEL, file.path(), file.bytes(), digits) : file)
                .toList());
    }

    /// Where a file is.
    ///
    /// @param mirror takes the usual server's place; null for that one
    public URI address(PinnedFile file, @Nullable String mirror) {
        String base = (mirror == null ? server : mirror).strip().replaceAll("/+$", "");
        try {
            URI address = URI.create(base + "/" + folder + "/" + file.path());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new InvalidRequest("--mirror", "is \"" + base + "\", must be the address of a web server, for instance "
                + server);
    }
}
