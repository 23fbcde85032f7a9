package dev.throughline.console.port;

import dev.throughline.console.kit.Clipboards;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.AccessKey;
import dev.throughline.memory.AccessKeys;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The keys of the port: a table, a form for a new one, and the secret while it is shown.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class KeysView {

    /// How long a new key may live; empty for good.
    private record Life(String word, Optional<Duration> time) {}

    private final KeysViewModel model;
    private final Messages messages;
    private final Times times;
    @FXML private Button fresh;
    @FXML private FlowPane form;
    @FXML private TextField name;
    @FXML private ComboBox<AccessKey.Level> level;
    @FXML private TextField namespaces;
    @FXML private ComboBox<Life> life;
    @FXML private Button create;
    @FXML private Button leave;
    @FXML private Label problem;
    @FXML private VBox issuedCard;
    @FXML private Label issuedTitle;
    @FXML private TextField secret;
    @FXML private Button copySecret;
    @FXML private Button stored;
    @FXML private TableView<AccessKey> table;

    public KeysView(KeysViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        fresh.setGraphic(Icon.NEW.node());
        fresh.setOnAction(_ -> openForm());
        leave.setOnAction(_ -> show(form, false));
        create.setOnAction(_ -> model.create(name.getText(), level.getValue(), namespaces.getText(),
                life.getValue().time().orElse(null)));
        show(form, false);
        fillChoices();
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        secret.setAccessibleText(messages.text("port-keys.secret"));
        copySecret.setGraphic(Icon.COPY.node());
        copySecret.setAccessibleText(messages.text("port-keys.secret.copy"));
        copySecret.setTooltip(new Tooltip(messages.text("port-keys.secret.copy")));
        copySecret.setOnAction(_ -> Clipboards.copy(secret.getText()));
        stored.setOnAction(_ -> model.putAway());
        model.issuedProperty().subscribe(this::tell);
        fillTable();
    }

    private void fillChoices() {
        level.getItems().setAll(AccessKey.Level.values());
        level.setConverter(words(each -> messages.word("key-level", each)));
        level.setValue(AccessKey.Level.WRITE);
        life.getItems().setAll(
                new Life(messages.text("port-keys.life.for-good"), Optional.empty()),
                new Life(messages.text("port-keys.life.month"), Optional.of(Duration.ofDays(30))),
                new Life(messages.text("port-keys.life.quarter"), Optional.of(Duration.ofDays(90))),
                new Life(messages.text("port-keys.life.year"), Optional.of(Duration.ofDays(365))));
        life.setConverter(words(Life::word));
        life.setValue(life.getItems().getFirst());
    }

    private void fillTable() {
        table.setItems(model.list());
        Label none = new Label(messages.text("port-keys.none"));
        none.setWrapText(true);
        none.getStyleClass().add("meta");
        table.setPlaceholder(none);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().add(column("port-keys.name", 160, AccessKey::name));
        table.getColumns().add(column("port-keys.level", 140, key -> messages.word("key-level", key.level())));
        table.getColumns().add(column("port-keys.namespaces", 130, this::pinnedTo));
        table.getColumns().add(column("port-keys.created", 100, key -> times.relative(key.created())));
        table.getColumns().add(column("port-keys.used", 160, this::used));
        table.getColumns().add(column("port-keys.state", 170, this::state));
        TableColumn<AccessKey, AccessKey> deeds = new TableColumn<>(messages.text("port-keys.deeds"));
        deeds.setPrefWidth(240);
        deeds.setSortable(false);
        deeds.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        deeds.setCellFactory(_ -> new KeyDeedsCell(model, messages));
        table.getColumns().add(deeds);
    }

    private void openForm() {
        name.clear();
        namespaces.clear();
        show(form, true);
        name.requestFocus();
    }

    private void tell(AccessKeys.@Nullable Issued made) {
        show(issuedCard, made != null);
        if (made != null) {
            show(form, false);
            issuedTitle.setText(messages.text("port-keys.issued", made.key().name()));
            secret.setText(made.secret());
            secret.requestFocus();
            secret.selectAll();
        } else {
            secret.clear();
        }
    }

    private String pinnedTo(AccessKey key) {
        return key.namespaces().isEmpty() ? messages.text("port-keys.everywhere") : String.join(", ", key.namespaces());
    }

    private String used(AccessKey key) {
        return key.lastUsed() == null ? messages.text("port-keys.unused")
                : messages.text("port-keys.used.how", times.relative(key.lastUsed()), key.requests());
    }

    private String state(AccessKey key) {
        if (!key.active()) {
            return messages.text("port-keys.state.revoked");
        }
        if (model.expired(key)) {
            return messages.text("port-keys.state.expired");
        }
        return key.expires() == null ? messages.text("port-keys.state.valid")
                : messages.text("port-keys.state.until", times.day(key.expires()));
    }

    private TableColumn<AccessKey, String> column(String titleKey, double width, Function<AccessKey, String> value) {
        TableColumn<AccessKey, String> column = new TableColumn<>(messages.text(titleKey));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static <T> StringConverter<T> words(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("The choice is not typed.");
            }
        };
    }
}
