package dev.throughline.console.settings;

import dev.throughline.console.kit.ForecastChart;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.MemoryType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One type's rule of fading: shape, half-life, floor, what they mean and how that looks.
final class RulePanel extends VBox {

    private final MemoryType type;
    private final FadingViewModel model;
    private final Messages messages;
    private final ComboBox<Curve> curve = new ComboBox<>();
    private final TextField halfLife = new TextField();
    private final ComboBox<HalfLifeUnit> unit = new ComboBox<>();
    private final Slider floor = new Slider(0, 1, 0);
    private final Label floorFigure = new Label();
    private final Label problem = new Label();
    private final Label meaning = new Label();
    private final ForecastChart chart = new ForecastChart();
    private final Label horizon = new Label();
    private DecayPolicy.@Nullable Rule shown;
    private boolean showing;

    RulePanel(MemoryType type, FadingViewModel model, Messages messages) {
        this.type = type;
        this.model = model;
        this.messages = messages;
        getStyleClass().add("rule");
        String name = messages.word("memory-type", type);
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        FlowPane fields = new FlowPane(
                field("fading.curve", name, curve), field("fading.half-life", name, new HBox(halfLife, unit)),
                field("fading.floor", name, new HBox(floor, floorFigure)));
        fields.getStyleClass().add("rule-fields");
        halfLife.setAccessibleText(messages.text("fading.field", messages.text("fading.half-life"), name));
        unit.setAccessibleText(messages.text("fading.field", messages.text("fading.unit"), name));
        floor.setAccessibleText(messages.text("fading.field", messages.text("fading.floor"), name));
        problem.getStyleClass().add("field-problem");
        meaning.getStyleClass().add("meta");
        for (Label sentence : new Label[] {problem, meaning}) {
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
        }
        complain(null);
        Label now = new Label(messages.text("inspector.forecast.now"));
        now.getStyleClass().add("meta");
        now.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(now, Priority.ALWAYS);
        horizon.getStyleClass().add("meta");
        getChildren().addAll(title, fields, problem, chart, new HBox(now, horizon), meaning);
        connect();
    }

    private VBox field(String key, String name, Region control) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("field-name-wide");
        control.getStyleClass().add("rule-field");
        if (control instanceof ComboBox) {
            curve.setAccessibleText(messages.text("fading.field", messages.text(key), name));
        }
        return new VBox(label, control);
    }

    private void connect() {
        curve.getItems().setAll(Curve.values());
        curve.setConverter(words("curve"));
        unit.getItems().setAll(HalfLifeUnit.values());
        unit.setConverter(words("half-life-unit"));
        halfLife.setPrefColumnCount(5);
        floor.setBlockIncrement(0.05);
        floorFigure.getStyleClass().addAll("figures", "rule-figure");
        curve.valueProperty().subscribe((_, chosen) -> {
            if (!showing) {
                model.setCurve(type, chosen);
            }
        });
        halfLife.setOnAction(_ -> model.setHalfLife(type, halfLife.getText(), unit.getValue()));
        halfLife.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                model.setHalfLife(type, halfLife.getText(), unit.getValue());
            }
        });
        unit.valueProperty().subscribe((_, chosen) -> {
            if (!showing && shown != null) {
                model.setHalfLife(type, halfLife.getText(), chosen);
            }
        });
        floor.valueProperty().subscribe(value -> {
            floorFigure.setText(messages.text("inspector.importance.written", value));
            if (!showing && !floor.isValueChanging()) {
                model.setFloor(type, value.doubleValue());
            }
        });
        floor.valueChangingProperty().subscribe((_, dragged) -> {
            if (!dragged) {
                model.setFloor(type, floor.getValue());
            }
        });
    }

    private <E extends Enum<E>> StringConverter<E> words(String prefix) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable E constant) {
                return constant == null ? "" : messages.word(prefix, constant);
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("Chosen, not typed");
            }
        };
    }

    void show(DecayPolicy.Rule rule) {
        showing = true;
        if (unit.getValue() == null) {
            unit.setValue(HalfLifeUnit.of(rule.halfLifeHours()));
        }
        shown = rule;
        curve.setValue(rule.curve());
        halfLife.setText(model.written(rule.halfLifeHours(), unit.getValue()));
        halfLife.setDisable(rule.curve() == Curve.FLAT);
        unit.setDisable(rule.curve() == Curve.FLAT);
        floor.setValue(rule.floor());
        meaning.setText(model.meaning(rule));
        chart.show(model.forecast(rule));
        chart.setAccessibleText(meaning.getText());
        horizon.setText(model.horizon(rule));
        showing = false;
    }

    /// @param sentence what is wrong with the half-life, or null if nothing is
    void complain(@Nullable String sentence) {
        problem.setText(sentence == null ? "" : sentence);
        problem.setVisible(sentence != null);
        problem.setManaged(sentence != null);
    }
}
