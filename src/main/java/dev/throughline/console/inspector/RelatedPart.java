package dev.throughline.console.inspector;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Link;
import dev.throughline.memory.Mention;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Memories that belong to the selected one: each with the reason, and a way there.
final class RelatedPart {

    private static final int SHOWN = 5;

    private final VBox box;
    private final VBox list;
    private final InspectorViewModel model;
    private final Messages messages;
    private final Times times;

    RelatedPart(VBox box, VBox list, InspectorViewModel model, Messages messages, Times times) {
        this.box = box;
        this.list = list;
        this.model = model;
        this.messages = messages;
        this.times = times;
        model.detailsProperty().subscribe(this::show);
    }

    private void show(@Nullable Details details) {
        List<Related> related = details == null ? List.of() : details.related();
        box.setVisible(!related.isEmpty());
        box.setManaged(!related.isEmpty());
        list.getChildren().setAll(related.stream().limit(SHOWN).map(each -> entry(each, details)).toList());
    }

    private Node entry(Related related, @Nullable Details details) {
        String reason = reason(related.link(), details);
        String text = related.memory().content().strip().replaceAll("\\s+", " ");
        Label what = new Label(text);
        what.getStyleClass().add("related-text");
        Label why = new Label(messages.text("related.why", reason, times.relative(related.memory().eventTime())));
        why.getStyleClass().addAll("meta", "figures");
        Button button = new Button();
        button.setGraphic(new VBox(what, why));
        button.getStyleClass().addAll("flat", "related");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(messages.text("related.open", text, reason));
        button.setOnAction(_ -> model.go(related));
        return button;
    }

    private String reason(Link link, @Nullable Details details) {
        return switch (link.type()) {
            case RELATED_TO -> messages.text("related.alike");
            case SHARES_ENTITY -> messages.text("related.shares", shared(link, details));
            case PRECEDES -> messages.text("related.beside");
            case LINKED_BY -> messages.text("related.linked");
        };
    }

    /// What both speak of, as this memory writes it.
    private static String shared(Link link, @Nullable Details details) {
        String via = String.valueOf(link.via());
        return details == null ? via : details.mentions().stream().map(Mention::entity)
                .filter(entity -> entity.id().equals(via)).map(Entity::label).findFirst().orElse(via);
    }
}
