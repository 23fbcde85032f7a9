package dev.throughline.console.story;

import atlantafx.base.controls.Popover.ArrowLocation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.QuietPopover;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The customer's name, the few words about them, and their tickets, which a look at the figure shows.
final class HeadPart {

    private static final Duration LOOK = Duration.millis(350);
    private static final int MOST = 40;
    /// How wide the row must be, in widths of its text's size, to hold more than the name.
    private static final double ROOM_EM = 44;

    private final Label name;
    private final Label summary;
    private final Button counts;
    private final CustomerHeadViewModel head;
    private final TicketsViewModel tickets;
    private final Messages messages;
    private final Times times;
    private final QuietPopover preview = new QuietPopover(ArrowLocation.TOP_LEFT);
    private boolean glanced;

    HeadPart(Label name, Label summary, Button counts, HBox facts, StoryModels models, Messages messages, Times times) {
        this.name = name;
        this.summary = summary;
        this.counts = counts;
        this.head = models.head();
        this.tickets = models.tickets();
        this.messages = messages;
        this.times = times;
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.textTruncatedProperty().subscribe(cut -> name.setTooltip(cut ? whole : null));
        facts.managedProperty().bind(facts.visibleProperty());
        summary.managedProperty().bind(summary.visibleProperty());
        head.words().addListener((ListChangeListener<String>) _ -> showFacts(facts));
        showFacts(facts);
        if (facts.getParent() instanceof Region row) {
            row.widthProperty().subscribe((_, _) -> makeRoom(facts));
        }
        counts.setOnAction(_ -> {
            glanced = false;
            showTickets();
        });
        PauseTransition look = new PauseTransition(LOOK);
        look.setOnFinished(_ -> {
            boolean over = counts.isHover() || overPreview();
            if (over && !preview.isShowing()) {
                glanced = true;
                showTickets();
            } else if (!over && glanced) {
                preview.hide();
            } else if (over && glanced) {
                look.playFromStart();
            }
        });
        counts.hoverProperty().subscribe((_, _) -> look.playFromStart());
    }

    /// The name comes first: what repeats the essentials stands only where there is room for it.
    private void makeRoom(HBox facts) {
        boolean room = facts.getParent() instanceof Region row && row.getWidth() >= ROOM_EM * summary.getFont().getSize();
        facts.setVisible(room && !head.words().isEmpty());
        summary.setVisible(room);
    }

    void show(Story story) {
        Customer customer = story.customer();
        name.setText(customer.name());
        summary.setText(head.summary(customer));
        counts.setText(head.tickets(customer));
        counts.setAccessibleText(messages.text("story.tickets.show", counts.getText()));
        counts.setDisable(story.sessions().isEmpty());
    }

    private void showFacts(HBox facts) {
        facts.getChildren().setAll(head.words().stream().map(word -> {
            Label chip = new Label(word);
            chip.getStyleClass().add("chip");
            return chip;
        }).toList());
        makeRoom(facts);
    }

    private boolean overPreview() {
        return preview.isShowing() && preview.getContentNode().isHover();
    }

    private void showTickets() {
        if (preview.isShowing() || tickets.all().isEmpty()) {
            return;
        }
        VBox lines = new VBox();
        tickets.all().stream().limit(MOST).forEach(ticket -> lines.getChildren().add(line(ticket)));
        if (tickets.all().size() > MOST) {
            Label more = new Label(messages.text("story.tickets.more", tickets.all().size() - MOST));
            more.getStyleClass().add("meta");
            lines.getChildren().add(more);
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.getStyleClass().addAll("quiet-scroll", "ticket-preview");
        scroll.setFitToWidth(true);
        preview.setContentNode(scroll);
        preview.showUnder(counts);
    }

    private Button line(Session ticket) {
        TicketLine line = new TicketLine(messages, times);
        line.show(ticket);
        Button button = new Button(null, line);
        button.getStyleClass().addAll("flat", "ticket-preview-line");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(line.words());
        button.setOnAction(_ -> {
            preview.hide();
            tickets.show(ticket);
        });
        return button;
    }
}
