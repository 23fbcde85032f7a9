package dev.throughline.console.desk;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One customer in two lines: name and time, headline and open tickets.
final class CustomerCell extends ListCell<Customer> {

    private final Messages messages;
    private final Times times;
    private final Label name = new Label();
    private final Label when = new Label();
    private final Label headline = new Label();
    private final Label tickets = new Label();
    private final VBox box;

    CustomerCell(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
        getStyleClass().add("customer-cell");
        name.getStyleClass().add("strong");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        when.getStyleClass().addAll("meta", "figures");
        when.setMinWidth(Region.USE_PREF_SIZE);
        headline.getStyleClass().add("meta");
        tickets.getStyleClass().add("open-mark");
        tickets.setMinWidth(Region.USE_PREF_SIZE);
        box = new VBox(line(name, when), line(headline, tickets));
        box.getStyleClass().add("customer-box");
        setPrefWidth(0);
    }

    private static HBox line(Label grows, Label stays) {
        HBox.setHgrow(grows, Priority.ALWAYS);
        grows.setMaxWidth(Double.MAX_VALUE);
        grows.setMinWidth(0);
        HBox line = new HBox(8, grows, stays);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    @Override
    protected void updateItem(@Nullable Customer customer, boolean empty) {
        super.updateItem(customer, empty);
        setText(null);
        if (customer == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(customer.name());
        when.setText(times.relative(customer.lastActivity()));
        headline.setText(customer.headline().isBlank()
                ? messages.text("customers.memories", customer.memories()) : customer.headline());
        tickets.setText(messages.text("customers.open", customer.openTickets()));
        tickets.setVisible(customer.openTickets() > 0);
        tickets.setManaged(customer.openTickets() > 0);
        setAccessibleText(messages.text("customers.row", customer.name(), headline.getText(),
                times.whole(customer.lastActivity()), customer.openTickets()));
        setGraphic(box);
    }
}
