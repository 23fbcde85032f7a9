package dev.throughline.console.graph;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.EgoGraph;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/// When the memories about the centre are from, and a slider with two thumbs below: dragging tries a range, letting go
/// draws the picture of that time alone.
final class TimelinePart {

    private final VBox box;
    private final TimeFilter times;
    private final GraphWords words;
    private final Label text = new Label();
    private final Button clear;
    private final Histogram histogram = new Histogram();
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private boolean showing;

    TimelinePart(VBox box, GraphViewModel model, Messages messages) {
        this.box = box;
        times = model.times();
        words = model.words();
        text.getStyleClass().addAll("meta", "figures");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        clear = new Button(null, Icon.CLEAR.node());
        clear.getStyleClass().addAll("flat", "small", "button-icon", "timeline-clear");
        clear.setAccessibleText(messages.text("graph.time.clear"));
        clear.setTooltip(new Tooltip(messages.text("graph.time.clear")));
        clear.setOnAction(_ -> times.clear());
        HBox head = new HBox(text, clear);
        head.getStyleClass().add("timeline-head");
        slider.setAccessibleText(messages.text("graph.time"));
        slider.skinProperty().subscribe(_ -> {
            name(".low-thumb", messages.text("graph.time.from"));
            name(".high-thumb", messages.text("graph.time.until"));
        });
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        box.getChildren().setAll(head, histogram, slider);
        slider.lowValueProperty().subscribe((_, _) -> moved());
        slider.highValueProperty().subscribe((_, _) -> moved());
        slider.lowValueChangingProperty().subscribe((_, _) -> moved());
        slider.highValueChangingProperty().subscribe((_, _) -> moved());
        times.timelineProperty().subscribe(this::show);
        times.setProperty().subscribe(_ -> place());
        times.triedProperty().subscribe(_ -> describe());
    }

    /// The thumbs take the focus, so each has a name of its own.
    private void name(String thumb, String text) {
        slider.lookupAll(thumb).forEach(each -> each.setAccessibleText(text));
    }

    private void show(List<EgoGraph.Stretch> stretches) {
        showing = true;
        box.setVisible(!stretches.isEmpty());
        box.setManaged(!stretches.isEmpty());
        histogram.show(stretches);
        slider.setMin(0);
        slider.setMax(Math.max(1, stretches.size()));
        showing = false;
        place();
    }

    /// Puts the thumbs where the filter is.
    private void place() {
        showing = true;
        TimeFilter.Range range = times.setProperty().get();
        slider.setLowValue(0);
        slider.setHighValue(range == null ? slider.getMax() : range.last() + 1);
        slider.setLowValue(range == null ? 0 : range.first());
        showing = false;
        describe();
    }

    private void moved() {
        if (showing || times.timelineProperty().get().isEmpty()) {
            return;
        }
        int first = (int) Math.round(slider.getLowValue());
        int last = Math.max(first, (int) Math.round(slider.getHighValue()) - 1);
        if (slider.isLowValueChanging() || slider.isHighValueChanging()) {
            times.tryOut(first, last);
        } else {
            times.set(first, last);
        }
    }

    private void describe() {
        List<EgoGraph.Stretch> all = times.timelineProperty().get();
        if (all.isEmpty()) {
            return;
        }
        text.setText(times.range().map(range -> words.range(range.since(), range.until()))
                .orElseGet(() -> words.range(all.getFirst().from(), all.getLast().until().minusMillis(1))));
        times.range().ifPresentOrElse(range -> histogram.range(range.first(), range.last()),
                () -> histogram.range(0, all.size()));
        clear.setVisible(times.range().isPresent());
        slider.setAccessibleRoleDescription(text.getText());
    }
}
