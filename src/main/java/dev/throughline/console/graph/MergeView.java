package dev.throughline.console.graph;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.Entities;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Two entities side by side before they become one: what speaks of each, what they share, what to look at twice.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class MergeView {

    private static final int EXCERPT = 160;

    private final GraphViewModel graph;
    private final MergeViewModel model;
    private final Messages messages;
    @FXML private StackPane scrim;
    @FXML private VBox left;
    @FXML private VBox right;
    @FXML private Button swap;
    @FXML private Label both;
    @FXML private FlowPane shared;
    @FXML private VBox warnings;
    @FXML private Button cancel;
    @FXML private Button merge;

    public MergeView(GraphViewModel graph, Messages messages) {
        this.graph = graph;
        model = graph.merge();
        this.messages = messages;
    }

    @FXML
    void initialize() {
        swap.setGraphic(Icon.GRAPH_SWAP.node());
        swap.setOnAction(_ -> model.swap());
        cancel.setOnAction(_ -> model.close());
        merge.setGraphic(Icon.GRAPH_MERGE.node());
        merge.setOnAction(_ -> model.merge());
        scrim.visibleProperty().bind(model.openProperty());
        scrim.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.close();
                key.consume();
            }
        });
        model.proposalProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        model.openProperty().subscribe(open -> {
            if (open) {
                cancel.requestFocus();
            }
        });
    }

    private void show() {
        MergeViewModel.Proposal proposal = model.proposalProperty().get();
        left.getChildren().clear();
        right.getChildren().clear();
        shared.getChildren().clear();
        both.setText("");
        swap.setDisable(proposal == null);
        merge.setDisable(proposal == null || !proposal.allowed());
        merge.setText(proposal == null ? messages.text("graph.verb.merge")
                : messages.text("graph.merge.into", proposal.kept().label()));
        if (proposal != null) {
            show(proposal);
        }
        warnings.getChildren().setAll(warnings(proposal, model.problemProperty().get()));
    }

    private void show(MergeViewModel.Proposal proposal) {
        Entities.Comparison found = proposal.comparison();
        boolean swapped = proposal.swapped();
        left.getChildren().setAll(side(found.one(), found.ofOne(), found.oneExample(), !swapped));
        right.getChildren().setAll(side(found.other(), found.ofOther(), found.otherExample(), swapped));
        both.setText(found.shared().isEmpty() ? messages.text("graph.merge.both", found.ofBoth())
                : messages.text("graph.merge.both-and-shared", found.ofBoth()));
        found.shared().forEach(entity -> {
            Label chip = new Label(entity.label(), KindIcon.of(entity.kind()));
            chip.getStyleClass().addAll("chip", "merge-chip");
            shared.getChildren().add(chip);
        });
    }

    private List<Node> side(Entity entity, int count, Optional<Memory> example, boolean stays) {
        Label role = new Label(messages.text(stays ? "graph.merge.stays" : "graph.merge.goes"),
                (stays ? Icon.GOOD : Icon.GRAPH_FORWARD).node(stays ? "success" : "mark-icon"));
        role.getStyleClass().add("meta");
        role.setWrapText(true);
        Label name = new Label(entity.label(), KindIcon.of(entity.kind()));
        name.getStyleClass().addAll("strong", "card-kind");
        name.setMinWidth(0);
        Label kind = new Label(messages.text("graph.merge.alone", messages.word("entity-kind", entity.kind()), count));
        kind.getStyleClass().addAll("meta", "figures");
        kind.setWrapText(true);
        List<Node> content = new ArrayList<>(List.of(role, name, kind));
        example.ifPresent(memory -> content.add(quote(memory)));
        return content;
    }

    private Node quote(Memory memory) {
        MarkedText text = new MarkedText();
        text.show(messages.text("graph.merge.example", graph.words().when(memory.eventTime()),
                memory.content().length() <= EXCERPT ? memory.content()
                        : memory.content().substring(0, EXCERPT - 1) + "…"));
        text.getStyleClass().add("merge-quote");
        return text;
    }

    private List<Node> warnings(MergeViewModel.@Nullable Proposal proposal, @Nullable Problem problem) {
        List<Node> lines = new ArrayList<>();
        if (problem != null) {
            lines.add(line(Icon.FAILURE, "danger", problem.what() + " " + problem.next()));
        } else if (proposal != null && !proposal.allowed()) {
            lines.add(line(Icon.FAILURE, "danger", messages.text("graph.merge.refused")));
        } else if (proposal != null) {
            proposal.comparison().warnings().forEach(warning -> lines.add(line(Icon.WARNING, "warning", word(warning))));
        }
        return lines;
    }

    private String word(Entities.Warning warning) {
        return messages.text(switch (warning) {
            case DIFFERENT_KINDS -> "graph.merge.refused";
            case DIFFERENT_IDENTIFIERS -> "graph.merge.different-identifiers";
            case DIFFERENT_ADDRESSES -> "graph.merge.different-addresses";
            case NOTHING_IN_COMMON -> "graph.merge.nothing-in-common";
        });
    }

    private static Node line(Icon icon, String styleClass, String sentence) {
        Label line = new Label(sentence, icon.node(styleClass));
        line.getStyleClass().add("merge-warning");
        line.setWrapText(true);
        return line;
    }
}
