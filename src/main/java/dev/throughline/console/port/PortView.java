package dev.throughline.console.port;

import atlantafx.base.controls.ToggleSwitch;
import dev.throughline.console.kit.Clipboards;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The port screen.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class PortView {

    private final PortViewModel model;
    private final Messages messages;
    private final Times times;
    @FXML private ToggleSwitch onOff;
    @FXML private Label state;
    @FXML private Label problem;
    @FXML private Label address;
    @FXML private Button copyAddress;
    @FXML private HBox keyRow;
    @FXML private Label keyFile;
    @FXML private Button copyKeyFile;
    @FXML private Label keyHint;
    @FXML private TableView<PortControl.RequestLine> recent;
    private boolean following;

    public PortView(PortViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        onOff.selectedProperty().subscribe((_, on) -> {
            if (!following) {
                if (on) {
                    model.turnOn();
                } else {
                    model.turnOff();
                }
            }
        });
        onOff.disableProperty().bind(model.switchingProperty());
        model.runningProperty().subscribe(_ -> follow());
        model.switchingProperty().subscribe(_ -> follow());
        address.textProperty().bind(model.addressProperty());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.keyFileProperty().subscribe(this::show);
        copying(copyAddress, "port.address.copy", address::getText);
        copying(copyKeyFile, "port.key.copy", keyFile::getText);
        recent.setItems(model.recent());
        Label none = new Label(messages.text("port.recent.none"));
        none.getStyleClass().add("meta");
        recent.setPlaceholder(none);
        recent.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        recent.getColumns().add(column("port.column.time", 90, line -> times.clock(line.time())));
        recent.getColumns().add(column("port.column.method", 80, PortControl.RequestLine::method));
        recent.getColumns().add(column("port.column.path", 420, PortControl.RequestLine::path));
        recent.getColumns().add(column("port.column.status", 70, PortControl.RequestLine::status));
        recent.getColumns().add(column("port.column.millis", 70, PortControl.RequestLine::millis));
        recent.getColumns().add(column("port.column.key", 120, PortControl.RequestLine::key));
    }

    private void follow() {
        following = true;
        onOff.setSelected(model.runningProperty().get());
        following = false;
        state.setText(messages.text(model.runningProperty().get() ? "port.on" : "port.off"));
    }

    private void show(@Nullable Path file) {
        keyFile.setText(file == null ? "" : file.toString());
        for (var node : new javafx.scene.Node[] {keyRow, keyHint}) {
            node.setVisible(file != null);
            node.setManaged(file != null);
        }
    }

    private void copying(Button button, String nameKey, Supplier<String> text) {
        button.setGraphic(Icon.COPY.node());
        button.setAccessibleText(messages.text(nameKey));
        button.setTooltip(new Tooltip(messages.text(nameKey)));
        button.setOnAction(_ -> Clipboards.copy(text.get()));
    }

    private <T> TableColumn<PortControl.RequestLine, T> column(
            String titleKey, double width, Function<PortControl.RequestLine, T> value) {
        TableColumn<PortControl.RequestLine, T> column = new TableColumn<>(messages.text(titleKey));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }
}
