package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.throughline.cli.models.FileDigest;
import dev.throughline.cli.models.PinnedModel;
import dev.throughline.settings.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The whole command against a web server on this machine. The pinned tokenizer is in a library's jar; the model's
/// checksum is given, because the pinned file itself cannot be had here.
class ModelsCommandTest {

    private static final String RANGE = "Range";

    @TempDir
    Path root;

    private final byte[] model = new byte[300_000];
    private final List<String> asked = new ArrayList<>();
    private byte[] tokenizer = {};
    private HttpServer server;
    private Path folder;
    private String sha256;
    private int breakAfter = Integer.MAX_VALUE;
    private boolean ranges = true;

    @BeforeEach
    void serve() throws IOException {
        new Random(3).nextBytes(model);
        sha256 = digest(model);
        try (var in = getClass().getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            tokenizer = in.readAllBytes();
        }
        folder = root.resolve("data/models/reranker");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String digest(byte[] bytes) throws IOException {
        Path file = root.resolve("digest");
        Files.write(file, bytes);
        return FileDigest.sha256(file);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String range = exchange.getRequestHeaders().getFirst(RANGE);
            asked.add(path.substring(path.lastIndexOf('/') + 1) + (range == null ? "" : " " + range));
            byte[] body = path.endsWith("/onnx/model.onnx") ? model : path.endsWith("/tokenizer.json") ? tokenizer : null;
            if (body == null || !path.startsWith("/mirror/" + PinnedModel.reranker().folder())) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            int from = range == null || !ranges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            if (from >= body.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, body.length - from);
            exchange.getResponseBody().write(body, from, Math.min(breakAfter, body.length - from));
        }
    }

    private Shell.Outcome install(String... more) {
        List<String> arguments = new ArrayList<>(List.of("models", "install", "reranker", "--data",
                root.resolve("data").toString()));
        arguments.addAll(List.of(more));
        Environment environment = Environment.of(Map.of("THROUGHLINE_MODEL_MIRROR", mirror()),
                Map.of("os.name", "Linux"));
        return new Shell(environment, Map.of()).run(arguments.toArray(String[]::new));
    }

    private String mirror() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/mirror";
    }

    @Test
    void bringsBothFilesFromAMirrorAndChecksThem() throws IOException {
        Shell.Outcome outcome = install("--sha256", sha256);

        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertThat(Files.readAllBytes(folder.resolve("model.onnx"))).isEqualTo(model);
        assertThat(Files.readAllBytes(folder.resolve("tokenizer.json"))).isEqualTo(tokenizer);
        assertThat(outcome.out()).contains("ms-marco-MiniLM-L6-v2", "Apache-2.0", "SHA-256 " + sha256, "Installed");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("model.onnx", "tokenizer.json");

        asked.clear();
        assertThat(install("--sha256", sha256).out()).contains("there already");
        assertThat(asked).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDataDirectoryThatItMakesIsClosedToOthers() throws IOException {
        install("--sha256", sha256);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void theOptionWinsOverTheVariable() {
        Shell.Outcome outcome = install("--sha256", sha256, "--mirror", mirror() + "/elsewhere/");
        assertEquals(ExitCode.FAILURE, outcome.code());
        assertThat(outcome.err()).contains("/mirror/elsewhere/cross-encoder/", "404");
    }

    @Test
    void anInterruptedDownloadGoesOnWhereItStopped() throws IOException {
        breakAfter = 100_000;
        assertEquals(ExitCode.FAILURE, install("--sha256", sha256).code());
        long have = Files.size(folder.resolve("model.onnx.part"));
        assertThat(have).isBetween(1L, 100_000L);
        assertThat(folder.resolve("model.onnx")).doesNotExist();

        breakAfter = Integer.MAX_VALUE;
        asked.clear();
        assertEquals(ExitCode.OK, install("--sha256", sha256).code());
        assertThat(asked.getFirst()).isEqualTo("model.onnx bytes=" + have + "-");
        assertThat(Files.readAllBytes(folder.resolve("model.onnx"))).isEqualTo(model);
    }

    @Test
    void aServerThatKnowsNoRangesBeginsAnew() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx.part"), Arrays.copyOf(model, 5_000));
        ranges = false;
        assertEquals(ExitCode.OK, install("--sha256", sha256).code());
        assertThat(Files.readAllBytes(folder.resolve("model.onnx"))).isEqualTo(model);
    }

    @Test
    void whatIsLongerThanTheFileBeginsAnew() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx.part"), new byte[model.length + 1]);
        assertEquals(ExitCode.OK, install("--sha256", sha256).code());
        assertThat(asked).startsWith("model.onnx bytes=" + (model.length + 1) + "-", "model.onnx");
    }

    @Test
    void aWholePartIsNotAskedForAgain() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx.part"), model);
        assertEquals(ExitCode.OK, install("--sha256", sha256).code());
        assertThat(asked).containsExactly("tokenizer.json");
    }

    @Test
    void aFileThatIsNotThePinnedOneIsRefusedAndRemoved() {
        Shell.Outcome outcome = install();

        assertEquals(ExitCode.FAILURE, outcome.code());
        assertThat(outcome.err()).contains("is not the file that was asked for", sha256,
                PinnedModel.reranker().files().getFirst().sha256());
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void aDamagedPartIsFoundOutAtTheEndAndTheNextTryIsWhole() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx.part"), new byte[1_000]);
        assertEquals(ExitCode.FAILURE, install("--sha256", sha256).code());
        assertEquals(ExitCode.OK, install("--sha256", sha256).code());
        assertThat(Files.readAllBytes(folder.resolve("model.onnx"))).isEqualTo(model);
    }

    @Test
    void anInstalledModelStaysWhenItsSuccessorIsRefused() throws IOException {
        install("--sha256", sha256);
        assertEquals(ExitCode.FAILURE, install().code());
        assertThat(Files.readAllBytes(folder.resolve("model.onnx"))).isEqualTo(model);
    }

    @Test
    void withoutANetworkItSaysWhatToCopyWhere() {
        server.stop(0);
        Shell.Outcome outcome = install();

        assertEquals(ExitCode.FAILURE, outcome.code());
        assertThat(outcome.err()).contains("could not be brought", "bring these from another machine",
                "https://huggingface.co/cross-encoder/ms-marco-MiniLM-L6-v2/resolve/", "/onnx/model.onnx",
                folder.resolve("model.onnx").toString(), folder.resolve("tokenizer.json").toString(),
                PinnedModel.reranker().files().getFirst().sha256());
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(install("--sha256", "abc").err()).contains("--sha256 is \"abc\", must be 64 hexadecimal digits");
        assertThat(install("--mirror", "nowhere").err()).contains("--mirror is \"nowhere\"");
        assertEquals(ExitCode.BAD_INPUT, install("--mirror", "file:///etc").code());
        assertEquals(ExitCode.BAD_INPUT,
                new Shell(Environment.of(Map.of(), Map.of()), Map.of()).run("models", "install", "moon").code());
    }

    @Test
    void everyPinIsAChecksumOfARevision() {
        PinnedModel pinned = PinnedModel.reranker();
        assertThat(pinned.folder()).matches(".*/resolve/[0-9a-f]{40}");
        assertThat(pinned.files()).extracting(PinnedModel.PinnedFile::name)
                .containsExactly("model.onnx", "tokenizer.json");
        assertThat(pinned.files()).allSatisfy(file -> assertThat(file.sha256()).matches("[0-9a-f]{64}"));
    }
}
