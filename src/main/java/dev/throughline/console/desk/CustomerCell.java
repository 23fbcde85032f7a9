package dev.throughline.console.desk;

import dev.throughline.console.kit.FacedCell;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One line of the list: a heading, what the search names exactly, or a customer with name and time, headline and open
/// tickets.
final class CustomerCell extends FacedCell<CustomerRow> {

    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final Messages messages;
    private final Times times;
    private final Label section = new Label();
    private final Label name = new Label();
    private final Label when = new Label();
    private final Label headline = new Label();
    private final Label tickets = new Label();
    private final Button star = new Button(null, Icon.STAR.node());
    private final VBox customerBox;
    private final Label hitName = new Label(null, Icon.SEARCH.node("hit-icon"));
    private final Label hitPlace = new Label();
    private final VBox hitBox = new VBox(hitName, hitPlace);

    CustomerCell(CustomersViewModel model, Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
        getStyleClass().add("customer-cell");
        section.getStyleClass().add("list-heading");
        name.getStyleClass().add("strong");
        when.getStyleClass().addAll("meta", "figures");
        headline.getStyleClass().add("meta");
        tickets.getStyleClass().add("open-mark");
        star.getStyleClass().addAll("flat", "button-icon", "star");
        star.setFocusTraversable(false);
        star.setOnAction(_ -> {
            if (getItem() instanceof CustomerRow.Entry(Customer customer, _)) {
                model.togglePin(customer);
            }
        });
        star.managedProperty().bind(star.visibleProperty());
        hoverProperty().subscribe(_ -> showStar());
        customerBox = new VBox(line(name, star, when), line(headline, tickets));
        customerBox.getStyleClass().add("customer-box");
        hitName.getStyleClass().add("strong");
        hitPlace.getStyleClass().add("meta");
        hitBox.getStyleClass().add("customer-box");
        tellWhole(name);
        tellWhole(headline);
        tellWhole(hitName);
    }

    private static HBox line(Label grows, Region... stay) {
        HBox.setHgrow(grows, Priority.ALWAYS);
        grows.setMaxWidth(Double.MAX_VALUE);
        grows.setMinWidth(0);
        HBox line = new HBox(8, grows);
        for (Region each : stay) {
            each.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(each);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// What does not fit is told on hover.
    private static void tellWhole(Label label) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? whole : null));
    }

    @Override
    protected void updateItem(@Nullable CustomerRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEADING, row instanceof CustomerRow.Heading);
        pseudoClassStateChanged(HIT, row instanceof CustomerRow.Hit);
        setMouseTransparent(row instanceof CustomerRow.Heading);
        switch (empty ? null : row) {
            case null -> show(null, null);
            case CustomerRow.Heading(CustomerRow.Section which) -> show(which);
            case CustomerRow.Hit(Desk.Named named) -> show(named);
            case CustomerRow.Entry(Customer customer, boolean pinned) -> show(customer, pinned);
        }
    }

    private void show(CustomerRow.Section which) {
        section.setText(messages.word("customer-section", which));
        show(section, section.getText());
    }

    private void show(Desk.Named named) {
        String what = messages.text("customers.hit.what", messages.word("entity-kind", named.what().kind()),
                bare(named));
        hitName.setText(messages.text("customers.hit", what, named.customer().name()));
        hitPlace.setText(messages.text(named.session() == null ? "customers.hit.place" : "customers.hit.ticket"));
        show(hitBox, messages.text("customers.hit.row", hitName.getText(), hitPlace.getText()));
    }

    /// `order 4521` without its kind, which is said anyway.
    private static String bare(Desk.Named named) {
        String label = named.what().label();
        String kind = named.what().kind().wireName();
        return label.regionMatches(true, 0, kind + " ", 0, kind.length() + 1)
                ? label.substring(kind.length() + 1) : label;
    }

    private void show(Customer customer, boolean pinned) {
        name.setText(customer.name());
        when.setText(times.relative(customer.lastActivity()));
        headline.setText(customer.headline().isBlank()
                ? messages.text("customers.memories", customer.memories()) : customer.headline());
        tickets.setText(messages.text("customers.open", customer.openTickets()));
        tickets.setVisible(customer.openTickets() > 0);
        tickets.setManaged(customer.openTickets() > 0);
        pseudoClassStateChanged(PINNED, pinned);
        String verb = messages.text(pinned ? "customers.unpin" : "customers.pin");
        star.setAccessibleText(verb);
        star.setTooltip(new Tooltip(verb));
        showStar();
        show(customerBox, messages.text(pinned ? "customers.row-pinned" : "customers.row", customer.name(),
                headline.getText(), times.whole(customer.lastActivity()), customer.openTickets()));
    }

    private void showStar() {
        boolean kept = getItem() instanceof CustomerRow.Entry(_, boolean pinned) && pinned;
        star.setVisible(kept || isHover());
    }
}
