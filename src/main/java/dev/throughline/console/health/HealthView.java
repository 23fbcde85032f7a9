package dev.throughline.console.health;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Health;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.RerankingStatus;
import dev.throughline.memory.Upkeep.SelfCheck;
import java.time.Duration;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The health screen: the verdict first, then the figures.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class HealthView {

    private static final double MIB = 1024 * 1024;

    private final HealthViewModel model;
    private final UpkeepViewModel upkeep;
    private final Messages messages;
    @FXML private Button refresh;
    @FXML private VBox verdict;
    @FXML private FlowPane sections;

    public HealthView(HealthViewModel model, UpkeepViewModel upkeep, Messages messages) {
        this.model = model;
        this.upkeep = upkeep;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        refresh.setGraphic(Icon.REFRESH.node());
        refresh.setOnAction(_ -> model.refresh());
        model.healthProperty().subscribe(this::show);
        model.warnings().addListener((ListChangeListener<String>) _ -> judge());
        upkeep.checkedProperty().subscribe(_ -> judge());
    }

    private void judge() {
        verdict.getChildren().clear();
        SelfCheck checked = upkeep.checkedProperty().get();
        boolean faults = checked != null && !checked.findings().isEmpty();
        if (faults) {
            verdict.getChildren().add(sentence(messages.text("health.faults"), Icon.WARNING, "warning"));
        } else if (model.warnings().isEmpty()) {
            verdict.getChildren().add(sentence(messages.text("health.good"), Icon.GOOD, "success"));
        }
        model.warnings().forEach(each -> verdict.getChildren().add(sentence(each, Icon.WARNING, "warning")));
    }

    private static Label sentence(String text, Icon icon, String colour) {
        Label label = new Label(text, icon.node(colour));
        label.getStyleClass().add("verdict-line");
        label.setWrapText(true);
        return label;
    }

    private void show(@Nullable Health health) {
        sections.getChildren().clear();
        if (health == null) {
            return;
        }
        memories(health);
        recalls(health);
        index(health);
        model(health);
        program(health);
    }

    private void memories(Health health) {
        VBox section = section("health.memories");
        for (MemoryState state : MemoryState.values()) {
            line(section, messages.word("memory-state", state),
                    messages.text("health.count", health.memories().getOrDefault(state, 0L)));
        }
        line(section, messages.text("health.sessions"), messages.text("health.count", health.sessions()));
    }

    private void index(Health health) {
        VBox section = section("health.index");
        line(section, messages.text("health.indexed"),
                messages.text("health.indexed.of", health.indexed(), health.sequence()));
        line(section, messages.text("health.queue.indexing"), messages.text("health.count", health.queues().indexing()));
        line(section, messages.text("health.queue.embedding"),
                messages.text("health.count", health.queues().embedding()));
        line(section, messages.text("health.queue.counting"), messages.text("health.count", health.queues().counting()));
        line(section, messages.text("health.index-size"), messages.text("health.mib", health.indexBytes() / MIB));
        line(section, messages.text("health.store-size"), messages.text("health.mib", health.storeBytes() / MIB));
    }

    private void recalls(Health health) {
        VBox section = section("health.stages");
        if (health.stages().isEmpty()) {
            Label none = new Label(messages.text("health.stages.none"));
            none.getStyleClass().add("meta");
            none.setWrapText(true);
            section.getChildren().add(none);
            return;
        }
        section.getChildren().add(new StageTable(health.stages(), messages));
    }

    private void model(Health health) {
        VBox section = section("health.model");
        line(section, messages.text("health.model.name"), health.model().id().isEmpty()
                ? messages.text("health.model.none") : health.model().id());
        line(section, messages.text("health.model.dimension"), messages.text("health.count", health.model().dimension()));
        line(section, messages.text("health.model.checksum"), health.model().checksum());
        String problem = health.model().problem();
        if (problem != null) {
            line(section, messages.text("health.model.problem"), problem);
        }
        reranking(section, health.reranking());
    }

    private void reranking(VBox section, RerankingStatus reranking) {
        line(section, messages.text("health.reranker"),
                reranking.available() ? reranking.name() : messages.text("health.reranker.none"));
        if (reranking.available()) {
            line(section, messages.text("health.model.checksum"), reranking.checksum());
        }
        String problem = reranking.problem() == null ? reranking.withoutTokens() : reranking.problem();
        if (problem != null) {
            line(section, messages.text("health.model.problem"), problem);
        }
    }

    private void program(Health health) {
        VBox section = section("health.program");
        line(section, messages.text("health.version"), health.version());
        Duration uptime = Duration.ofSeconds(health.uptimeSeconds());
        line(section, messages.text("health.uptime"),
                messages.text("health.uptime.value", uptime.toHours(), uptime.toMinutesPart()));
        line(section, messages.text("health.directory"), health.dataDirectory().toString());
    }

    private VBox section(String key) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().addAll("section-title", "health-section");
        VBox section = new VBox(title);
        section.getStyleClass().add("health-lines");
        sections.getChildren().add(section);
        return section;
    }

    private static void line(VBox section, String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("field-name");
        left.setMinWidth(Region.USE_PREF_SIZE);
        Label right = new Label(value);
        right.getStyleClass().add("figures");
        right.setWrapText(true);
        HBox line = new HBox(left, right);
        line.getStyleClass().add("fact-row");
        section.getChildren().add(line);
    }
}
