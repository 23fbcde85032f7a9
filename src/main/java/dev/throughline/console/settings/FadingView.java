package dev.throughline.console.settings;

import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.MemoryType;
import java.util.EnumMap;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The rule of fading of every type, each with its curve drawn.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class FadingView {

    private final FadingViewModel model;
    private final Messages messages;
    private final Map<MemoryType, RulePanel> panels = new EnumMap<>(MemoryType.class);
    @FXML private Button standard;
    @FXML private EmptyState failed;
    @FXML private VBox rules;

    public FadingView(FadingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        for (MemoryType type : MemoryType.values()) {
            RulePanel panel = new RulePanel(type, model, messages);
            panels.put(type, panel);
            rules.getChildren().add(panel);
        }
        standard.disableProperty().bind(model.standardProperty());
        standard.setOnAction(_ -> model.toStandard());
        model.wrong().addListener((MapChangeListener<MemoryType, String>) change -> {
            RulePanel panel = panels.get(change.getKey());
            if (panel != null) {
                panel.complain(model.wrong().get(change.getKey()));
            }
        });
        model.problemProperty().subscribe(this::describe);
        model.policyProperty().subscribe(this::show);
        model.refresh();
    }

    private void describe(@Nullable Problem problem) {
        failed.setVisible(problem != null);
        failed.setManaged(problem != null);
        if (problem != null) {
            failed.show(Icon.FAILURE, problem.what(), problem.next());
            failed.offer(messages.text("action.try-again"), model::refresh);
        }
    }

    private void show(@Nullable DecayPolicy policy) {
        rules.setVisible(policy != null);
        if (policy != null) {
            panels.forEach((type, panel) -> panel.show(policy.rule(type)));
        }
    }
}
