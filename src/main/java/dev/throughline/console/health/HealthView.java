package dev.throughline.console.health;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Health;
import dev.throughline.memory.MemoryState;
import java.time.Duration;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The health screen: the verdict first, then the figures.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class HealthView {

    private static final double MIB = 1024 * 1024;

    private final HealthViewModel model;
    private final Messages messages;
    @FXML private Button refresh;
    @FXML private VBox verdict;
    @FXML private VBox lines;

    public HealthView(HealthViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        refresh.setGraphic(Icon.REFRESH.node());
        refresh.setOnAction(_ -> model.refresh());
        model.healthProperty().subscribe(this::show);
        model.warnings().addListener((ListChangeListener<String>) _ -> judge());
        judge();
    }

    private void judge() {
        verdict.getChildren().clear();
        if (model.warnings().isEmpty()) {
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
        lines.getChildren().clear();
        if (health == null) {
            return;
        }
        section("health.memories");
        for (MemoryState state : MemoryState.values()) {
            line(messages.word("memory-state", state),
                    messages.text("health.count", health.memories().getOrDefault(state, 0L)));
        }
        line(messages.text("health.sessions"), messages.text("health.count", health.sessions()));
        section("health.index");
        line(messages.text("health.indexed"), messages.text("health.indexed.of", health.indexed(), health.sequence()));
        line(messages.text("health.index-size"), messages.text("health.mib", health.indexBytes() / MIB));
        line(messages.text("health.store-size"), messages.text("health.mib", health.storeBytes() / MIB));
        section("health.model");
        line(messages.text("health.model.name"), health.model().id().isEmpty()
                ? messages.text("health.model.none") : health.model().id());
        line(messages.text("health.model.dimension"), messages.text("health.count", health.model().dimension()));
        line(messages.text("health.model.pending"), messages.text("health.count", health.model().pending()));
        String problem = health.model().problem();
        if (problem != null) {
            line(messages.text("health.model.problem"), problem);
        }
        section("health.program");
        line(messages.text("health.version"), health.version());
        Duration uptime = Duration.ofSeconds(health.uptimeSeconds());
        line(messages.text("health.uptime"),
                messages.text("health.uptime.value", uptime.toHours(), uptime.toMinutesPart()));
        line(messages.text("health.directory"), health.dataDirectory().toString());
    }

    private void section(String key) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().addAll("section-title", "health-section");
        lines.getChildren().add(title);
    }

    private void line(String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("field-name");
        Label right = new Label(value);
        right.getStyleClass().add("figures");
        right.setWrapText(true);
        HBox line = new HBox(left, right);
        line.getStyleClass().add("fact-row");
        lines.getChildren().add(line);
    }
}
