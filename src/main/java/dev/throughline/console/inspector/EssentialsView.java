package dev.throughline.console.inspector;

import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Story;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who the customer is and what is known about them. Each fact opens the memory it comes from.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class EssentialsView {

    private static final int MOST_FACTS = 8;

    private final OpenCustomer open;
    private final Messages messages;
    private final Times times;
    @FXML private VBox card;
    @FXML private Label name;
    @FXML private Label handle;
    @FXML private Label activity;
    @FXML private VBox facts;

    public EssentialsView(OpenCustomer open, Messages messages, Times times) {
        this.open = open;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        open.storyProperty().subscribe(this::show);
    }

    private void show(@Nullable Story story) {
        card.setVisible(story != null);
        card.setManaged(story != null);
        if (story == null) {
            return;
        }
        Customer customer = story.customer();
        name.setText(customer.name());
        handle.setText(customer.handle());
        activity.setText(messages.text("essentials.activity", times.whole(customer.lastActivity())));
        facts.getChildren().setAll(customer.facts().stream().limit(MOST_FACTS).map(this::line).toList());
    }

    private MarkedText line(Memory fact) {
        MarkedText line = new MarkedText();
        line.show(fact.content());
        line.getStyleClass().add("fact");
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.HYPERLINK);
        line.setAccessibleText(fact.content());
        line.setOnMouseClicked(_ -> open.select(fact));
        line.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                open.select(fact);
                key.consume();
            }
        });
        return line;
    }
}
