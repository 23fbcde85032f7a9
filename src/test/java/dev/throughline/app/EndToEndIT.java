package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The built distribution, used as a newcomer uses it.
class EndToEndIT {

    private static final String SSO = "SSO is available on Pro and Enterprise plans. To enable, go to Settings > "
            + "Security > Single Sign-On and upload your IdP metadata XML.";
    private static final String STORE_SSO = "{\"agent_id\":\"kb-assistant\",\"content\":\"" + SSO + "\","
            + "\"importance\":0.85,\"memory_type\":\"semantic\",\"tags\":[\"doc\",\"sso\",\"security\",\"settings\"],"
            + "\"metadata\":{\"source\":\"doc\",\"doc_id\":\"help-sso-setup\",\"version\":\"2024-Q4\","
            + "\"department\":\"IT\"}}";
    private static final String STORE_PROFILE = "{\"agent_id\":\"kb-assistant\",\"content\":\"Alice administers a Pro "
            + "plan and signs in through Okta.\",\"importance\":0.9,\"memory_type\":\"semantic\","
            + "\"tags\":[\"user-profile\",\"user:alice\"]}";
    private static final String RECALL_ENABLE =
            "/v1/memory/recall?agent_id=kb-assistant&query=how+do+I+enable+SSO&top_k=8";
    private static final String RECALL_TAGGED =
            "/v1/memory/recall?agent_id=kb-assistant&query=SSO+setup&top_k=5&tags=doc";
    private static final String RECALL_PROFILE =
            "/v1/memory/recall?agent_id=kb-assistant&query=who+uses+Okta&top_k=5&tags=user-profile,user:alice";
    private static final String RECALL_DEMO =
            "/v1/memory/recall?agent_id=halden-desk&query=refund+for+order+4521&top_k=5";

    @TempDir
    private Path directory;

    private Path data;
    private Distribution distribution;

    @BeforeEach
    void choosePlaces() {
        data = directory.resolve("data");
        distribution = new Distribution(directory);
    }

    private static List<String> contents(JsonNode recall) {
        return recall.path("memories").valueStream().map(item -> item.path("content").asString()).toList();
    }

    @Test
    void theDemoDeskAndTheSeedLinesWorkAndSurviveARestart() throws Exception {
        List<String> demo;
        try (Served served = distribution.serve(data, "--demo")) {
            JsonNode stored = served.post("/v1/memory/store", STORE_SSO).path("memory");
            assertEquals(SSO, stored.path("content").asString());
            assertThat(stored.path("metadata").path("doc_id").asString()).isEqualTo("help-sso-setup");
            assertThat(contents(served.get(RECALL_ENABLE))).startsWith(SSO);
            assertThat(contents(served.get(RECALL_TAGGED))).startsWith(SSO);
            served.post("/v1/memory/store", STORE_PROFILE);
            demo = contents(served.get(RECALL_DEMO));
            assertThat(demo).hasSize(5).first().asString().contains("4521");
        }
        try (Served served = distribution.serve(data)) {
            assertThat(contents(served.get(RECALL_ENABLE))).startsWith(SSO);
            assertThat(contents(served.get(RECALL_PROFILE))).hasSize(1).first().asString().contains("Okta");
            assertThat(contents(served.get(RECALL_DEMO))).containsExactlyInAnyOrderElementsOf(demo);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Served first = distribution.serve(data);
        CountDownLatch enough = new CountDownLatch(60);
        ExecutorService bots = Executors.newFixedThreadPool(4);
        for (int bot = 0; bot < 4; bot++) {
            bots.execute(() -> storeUntilKilled(first, acknowledged, enough));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        first.kill();
        bots.shutdown();
        assertThat(bots.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        try (Served second = distribution.serve(data)) {
            for (String id : acknowledged) {
                assertEquals(id, second.get("/v1/memory/get/" + id + "?agent_id=bot").path("id").asString());
            }
        }
    }

    private static void storeUntilKilled(Served served, Queue<String> acknowledged, CountDownLatch enough) {
        try {
            for (int number = 0;; number++) {
                JsonNode stored = served.post("/v1/memory/store",
                        "{\"agent_id\":\"bot\",\"content\":\"Order " + number + " was shipped.\"}");
                acknowledged.add(stored.path("memory").path("id").asString());
                enough.countDown();
            }
        } catch (IOException e) {
            // The server is gone, which is what this waits for.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void onlyHealthIsForEverybody() throws Exception {
        try (Served served = distribution.serve(data)) {
            assertEquals(200, served.get("/health", "").statusCode());
            assertEquals(401, served.get(RECALL_ENABLE, "").statusCode());
            assertEquals(401, served.get(RECALL_ENABLE, "dk-wrong").statusCode());

            Distribution.Outcome second = distribution.run("recall", "SSO", "--agent", "a", "--data", data.toString());
            assertEquals(1, second.code());
            assertThat(second.err()).contains("is in use by process", "throughline serve").hasLineCount(1);
        }
    }

    @Test
    void filesAreBroughtInAndAskedFromTheCommandLine() throws Exception {
        Path file = directory.resolve("memories.jsonl");
        Files.writeString(file, "{\"id\":\"m1\",\"content\":\"Jane's lamp arrived broken.\","
                + "\"tags\":[\"customer:jane-doe\"]}\nnot json\n");

        Distribution.Outcome in = distribution.run("import", file.toString(), "--agent", "a", "--data", data.toString());
        assertEquals(1, in.code());
        assertThat(in.out()).contains("1 memories in");
        assertThat(in.err()).contains("memories.jsonl:2: ");

        Distribution.Outcome asked = distribution.run("recall", "what broke", "--agent", "a", "--customer", "jane-doe",
                "--explain", "--data", data.toString());
        assertEquals(new Distribution.Outcome(0, asked.out(), ""), asked);
        assertThat(asked.out()).contains("Jane's lamp arrived broken.", "found by semantic");

        Distribution.Outcome well = distribution.run("doctor", "--data", data.toString());
        assertEquals(new Distribution.Outcome(0, well.out(), ""), well);
        assertThat(well.out()).contains("ok    Store     1 memories", "ok    Model ");
    }

    /// ONNX Runtime 1.29 looks at the command line for its telemetry and dies of one over 4 KB; it must not look.
    @Test
    void manyFilesAtOnceAreNoTrouble() throws Exception {
        Path file = directory.resolve("memories.jsonl");
        Files.writeString(file, "{\"id\":\"m1\",\"content\":\"Jane's lamp arrived broken.\"}\n");
        List<String> words = new ArrayList<>(List.of("import", "--data", data.toString()));
        words.addAll(Collections.nCopies(5000 / file.toString().length() + 1, file.toString()));

        Distribution.Outcome in = distribution.run(words.toArray(String[]::new));

        assertEquals(new Distribution.Outcome(0, in.out(), ""), in);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayTheConsoleNamesTheOtherWay() throws Exception {
        Distribution.Outcome outcome = distribution.run("console", "--data", data.toString());

        assertEquals(2, outcome.code());
        assertThat(outcome.err()).contains("no display", "throughline serve").hasLineCount(1);
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void otherMachinesAreLetInOnlyWhenThatIsSaid(String host) throws Exception {
        Distribution.Outcome outcome = distribution.run("serve", "--host", host, "--data", data.toString());

        assertEquals(2, outcome.code());
        // The launcher asks for the vector module where a process lives long, and the JVM says so in a line of its own.
        assertThat(outcome.err().lines().filter(line -> !line.contains("jdk.incubator.vector"))).singleElement().asString()
                .startsWith("--host is " + host).contains("--allow-remote-clients");
    }

    @Test
    void aMissingJavaIsSaidPlainly() throws Exception {
        Distribution.Outcome outcome =
                distribution.run(Map.of("JAVA_HOME", directory.toString()), "--version");

        assertEquals(1, outcome.code());
        assertThat(outcome.err()).contains("JAVA_HOME is " + directory, "Install a JDK 25 or newer");
    }
}
