package dev.throughline.console.story;

import dev.throughline.console.desk.TicketWords;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Session;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A ticket in one line: number, day, status, title. A ticket that is over says that it is a previous one. What there
/// is no room for is left out from behind: the title is cut, the status goes.
final class TicketLine extends HBox {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Messages messages;
    private final Times times;
    private final TicketWords ticketWords;
    private final Label name = new Label();
    private final Label status = new Label();
    private final Label title = new Label();

    TicketLine(Messages messages, Times times) {
        super(8);
        this.messages = messages;
        this.times = times;
        ticketWords = new TicketWords(messages);
        name.getStyleClass().add("ticket-name");
        status.getStyleClass().add("ticket-status");
        status.managedProperty().bind(status.visibleProperty());
        title.getStyleClass().addAll("ticket-title", "meta");
        status.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        setAlignment(Pos.BASELINE_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(name, status, title);
        widthProperty().subscribe(_ -> fit());
        name.fontProperty().subscribe(_ -> fit());
    }

    private void fit() {
        double least = name.prefWidth(-1) + getSpacing() + status.prefWidth(-1);
        boolean room = getWidth() <= 0 || getWidth() >= least;
        status.setVisible(room && !status.getText().isEmpty());
        name.setMinWidth(room ? Region.USE_PREF_SIZE : 0);
    }

    void show(StoryRow.Ticket separator) {
        String day = times.dayWord(separator.start());
        Session session = separator.session();
        if (session == null) {
            name.setText(messages.text("story.outside", day));
            status.setText("");
            title.setText("");
            fit();
            return;
        }
        String key = session.open() ? "story.ticket-on" : "story.ticket-previous";
        name.setText(messages.text(separator.again() ? "story.ticket-again" : key, ticketWords.name(session), day));
        status.setText(ticketWords.status(session));
        status.pseudoClassStateChanged(OPEN, session.open());
        title.setText(ticketWords.title(session));
        fit();
    }

    /// As one of many, each of which says by its status whether it is over.
    void show(Session ticket) {
        show(new StoryRow.Ticket(ticket, ticket.started(), false));
        name.setText(messages.text("story.ticket-on", ticketWords.name(ticket), times.dayWord(ticket.started())));
        fit();
    }

    /// All of it, for a screen reader.
    String words() {
        return String.join(", ", name.getText(), status.getText(), title.getText());
    }
}
