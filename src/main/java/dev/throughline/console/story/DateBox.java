package dev.throughline.console.story;

import atlantafx.base.controls.Popover.ArrowLocation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.QuietPopover;
import dev.throughline.console.kit.Times;
import java.time.LocalDate;
import java.time.YearMonth;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Jumps to a day, or to a month out of those in which something happened.
final class DateBox {

    private final StoryViewModel model;
    private final TimelineList list;
    private final Messages messages;
    private final Times times;
    private final QuietPopover popover = new QuietPopover(ArrowLocation.TOP_RIGHT);

    DateBox(StoryViewModel model, TimelineList list, Messages messages, Times times) {
        this.model = model;
        this.list = list;
        this.messages = messages;
        this.times = times;
    }

    void show(Node beside) {
        DatePicker day = new DatePicker();
        day.setPromptText(messages.text("dates.day"));
        day.setAccessibleText(messages.text("dates.day"));
        day.setMaxWidth(Double.MAX_VALUE);
        day.valueProperty().subscribe((_, chosen) -> jump(chosen));
        VBox months = new VBox();
        Timeline laid = model.timelineProperty().get();
        if (laid != null) {
            laid.facets().months().forEach((month, count) -> months.getChildren().add(month(month, count)));
        }
        ScrollPane scroll = new ScrollPane(months);
        scroll.getStyleClass().addAll("quiet-scroll", "month-list");
        scroll.setFitToWidth(true);
        Label title = new Label(messages.text("dates.title"));
        title.getStyleClass().add("section-title");
        VBox body = new VBox(8, title, day, scroll);
        body.getStyleClass().add("popover-body");
        popover.setContentNode(body);
        popover.showUnder(beside);
        day.requestFocus();
    }

    private Button month(YearMonth month, int count) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label figure = new Label(messages.text("dates.count", count));
        figure.getStyleClass().addAll("meta", "figures");
        HBox line = new HBox(16, new Label(times.month(month)), gap, figure);
        Button button = new Button(null, line);
        button.getStyleClass().addAll("flat", "month");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(messages.text("dates.month", times.month(month), count));
        button.setOnAction(_ -> jump(list.laid() != null && list.laid().newestFirst()
                ? month.atEndOfMonth() : month.atDay(1)));
        return button;
    }

    private void jump(@Nullable LocalDate day) {
        Timeline laid = list.laid();
        if (day != null && laid != null) {
            popover.hide();
            list.toRow(laid.indexNear(laid.newestFirst() ? times.endOf(day) : times.startOf(day)));
            list.focus();
        }
    }
}
