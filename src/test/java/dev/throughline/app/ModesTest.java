package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.app.demo.DemoDesk;
import dev.throughline.console.ConsoleContext;
import dev.throughline.console.port.PortControl;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.DataDirectoryLocked;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Progress;
import dev.throughline.settings.ApplicationDirectories;
import dev.throughline.settings.Environment;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// The wiring with the real engine and the real port, without a window.
class ModesTest {

    @TempDir
    private Path data;

    private Surroundings surroundings(Map<String, String> variables) {
        return Surroundings.of(Environment.of(variables, Map.of("os.name", "Linux")),
                new ApplicationDirectories(data, data.resolve("logs")), "the test", Optional.empty());
    }

    @Test
    void theConsolesSwitchOpensThePortWithAKeyAndIsRemembered() throws Exception {
        Surroundings surroundings = surroundings(Map.of("THROUGHLINE_PORT", "0"));
        try (ConfigurableApplicationContext context = Wiring.open(surroundings, ConsoleWiring.class)) {
            PortControl port = context.getBean(ConsoleContext.class).port();
            assertThat(port.running()).isFalse();
            assertEquals(Optional.empty(), port.rootKeyFile());

            port.start();

            Path keyFile = port.rootKeyFile().orElseThrow();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create(port.address() + "/v1/agents"))
                            .header("Authorization", "Bearer " + Files.readString(keyFile).strip()).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertThat(port.recent()).first().extracting(PortControl.RequestLine::path).isEqualTo("/v1/agents");
            assertThat(surroundings(Map.of()).settings().saved().port().enabled()).isTrue();

            port.stop();
            assertThat(port.running()).isFalse();
            assertThat(surroundings(Map.of()).settings().saved().port().enabled()).isFalse();
        }
    }

    @Test
    void fromTheConsoleThePortIsForThisMachineOnly() throws Exception {
        Files.writeString(data.resolve("settings.json"), "{\"port\": {\"host\": \"0.0.0.0\"}}");
        try (ConfigurableApplicationContext context =
                Wiring.open(surroundings(Map.of("THROUGHLINE_PORT", "0")), EngineWiring.class)) {
            assertThatExceptionOfType(InvalidRequest.class)
                    .isThrownBy(() -> context.getBean(PortSwitch.class).start())
                    .withMessageStartingWith("port.host is 0.0.0.0");
        }
    }

    @Test
    void aRefusalComesThroughTheWiringAsItIs() {
        try (ConfigurableApplicationContext first = Wiring.open(surroundings(Map.of()), EngineWiring.class)) {
            assertThat(first.isActive()).isTrue();
            assertThatExceptionOfType(DataDirectoryLocked.class)
                    .isThrownBy(() -> Wiring.open(surroundings(Map.of()), EngineWiring.class))
                    .withMessageContaining("the test");
        }
    }

    @Test
    void aDemoDeskThatWasCutShortIsCompletedByTheNextStart() {
        try (ConfigurableApplicationContext context = Wiring.open(surroundings(Map.of()), EngineWiring.class)) {
            DemoDesk demo = context.getBean(DemoDesk.class);
            MemoryService memory = context.getBean(MemoryService.class);
            assertThat(demo.wanted()).isTrue();
            Cancellation atOnce = () -> true;
            assertThatExceptionOfType(Cancelled.class)
                    .isThrownBy(() -> demo.bringIn(Progress.NONE, atOnce));
            assertThat(demo.wanted()).isTrue();

            long rest = demo.bringIn(Progress.NONE, Cancellation.NEVER);

            assertThat(rest).isGreaterThan(700);
            assertThat(demo.wanted()).isFalse();
            assertThat(memory.desk().customers("", 100)).hasSizeGreaterThanOrEqualTo(31);
            assertEquals(MemoryState.SUPERSEDED, memory.memories()
                    .find(new MemoryId("demo-article-help-returns-2025-q2")).orElseThrow().state());
        }
    }
}
