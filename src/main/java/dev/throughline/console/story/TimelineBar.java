package dev.throughline.console.story;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Above the timeline: the ticket one is in, which stays while its entries scroll by, and the ways to get about.
final class TimelineBar {

    /// As long as this much of a ticket's line is to be seen, its words are.
    private static final double WORDS = 12;

    private final TimelineList list;
    private final Messages messages;
    private final TicketLine ticket;
    private final Button filter;
    private final Button date;
    private final Button older;
    private final Button newer;
    private final Button order;
    private final FilterBox filterBox;
    private final DateBox dateBox;

    TimelineBar(HBox bar, StoryViewModel model, TimelineList list, Messages messages, Times times) {
        this.list = list;
        this.messages = messages;
        ticket = new TicketLine(messages, times);
        ticket.setMinWidth(0);
        ticket.getStyleClass().add("sticky-ticket");
        filterBox = new FilterBox(model, messages, times);
        dateBox = new DateBox(model, list, messages, times);
        filter = button(Icon.FILTER, "timeline.filter", this::showFilter);
        date = button(Icon.CALENDAR, "timeline.date", this::showDates);
        older = button(Icon.PREVIOUS, "timeline.ticket-above", () -> toTicket(-1));
        newer = button(Icon.NEXT, "timeline.ticket-below", () -> toTicket(1));
        order = button(Icon.DOWNWARDS, "timeline.oldest-first", model::toggleOrder);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar.getChildren().addAll(ticket, gap, filter, date, older, newer, order);
        model.newestFirstProperty().subscribe(this::showOrder);
        model.filterProperty().subscribe(asked -> filter.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("active"), !asked.isEmpty()));
    }

    private Button button(Icon icon, String key, Runnable deed) {
        Button button = new Button(null, icon.node());
        button.getStyleClass().addAll("flat", "button-icon", "small");
        describe(button, messages.text(key));
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private static void describe(Button button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    private void showOrder(boolean newestFirst) {
        order.setGraphic((newestFirst ? Icon.UPWARDS : Icon.DOWNWARDS).node());
        describe(order, messages.text(newestFirst ? "timeline.newest-first" : "timeline.oldest-first"));
    }

    void showFilter() {
        filterBox.show(filter);
    }

    void showDates() {
        dateBox.show(date);
    }

    /// Goes to the next ticket line in a direction.
    ///
    /// @param step 1 downwards, -1 upwards
    void toTicket(int step) {
        Timeline laid = list.laid();
        int[] seen = list.viewport().rows();
        if (laid == null || seen == null) {
            return;
        }
        int here = seen[0];
        for (int i = seen[0]; i <= seen[1]; i++) {
            double under = list.viewport().under(i);
            if (under >= 0 && under <= TimelineList.CONTEXT + 1) {
                here = step > 0 || laid.rows().get(i) instanceof StoryRow.Ticket ? i : here;
            }
        }
        list.toRow(laid.nextTicket(here, step));
    }

    /// Says which ticket the topmost row is in, unless its own line is to be seen there.
    void follow() {
        Timeline laid = list.laid();
        int[] seen = list.viewport().rows();
        StoryRow.Ticket above = laid == null || seen == null ? null : laid.ticketOf(seen[0]);
        boolean itself = laid != null && seen != null && seen[0] < laid.rows().size()
                && laid.rows().get(seen[0]) instanceof StoryRow.Ticket
                && list.viewport().bottomUnder(seen[0]) > WORDS;
        ticket.setVisible(above != null && !itself);
        if (above != null) {
            ticket.show(above);
        }
    }
}
