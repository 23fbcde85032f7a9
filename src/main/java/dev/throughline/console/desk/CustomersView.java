package dev.throughline.console.desk;

import atlantafx.base.controls.CustomTextField;
import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.settings.CustomerFilter;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The left pane: search, the choice of customers, and the customers. A click or an arrow key looks at one in passing,
/// Enter or a double click opens them to stay.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class CustomersView {

    private static final Duration HALF_A_MINUTE = Duration.seconds(30);
    private static final Duration REST = Duration.seconds(3);

    private final CustomersViewModel model;
    private final ImportViewModel imports;
    private final Messages messages;
    private final Times times;
    @FXML private CustomTextField search;
    @FXML private MenuButton views;
    @FXML private VBox imported;
    @FXML private ListView<CustomerRow> list;
    @FXML private EmptyState empty;
    private ImportPart importPart;
    private boolean followingModel;

    public CustomersView(CustomersViewModel model, ImportViewModel imports, Messages messages, Times times) {
        this.model = model;
        this.imports = imports;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        search.setLeft(Icon.SEARCH.node("field-icon"));
        search.textProperty().bindBidirectional(model.textProperty());
        new ViewChoice(views, model, messages);
        importPart = new ImportPart(imported, imports, messages);
        list.setItems(model.rows());
        list.setCellFactory(_ -> new CustomerCell(model, messages, times));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.setOnMouseClicked(click -> {
            boolean hit = list.getSelectionModel().getSelectedItem() instanceof CustomerRow.Hit;
            if (click.getButton() == MouseButton.PRIMARY && (click.getClickCount() == 2 || hit)) {
                openSelected();
            }
        });
        list.setContextMenu(menu());
        holdStill();
        new CustomerListKeys(model, search, list);
        model.arrangingProperty().subscribe(_ -> follow());
        model.openHandleProperty().subscribe(_ -> follow());
        model.searchedProperty().subscribe(_ -> describeEmpty());
        model.problemProperty().subscribe(_ -> describeEmpty());
        model.textProperty().subscribe(_ -> describeEmpty());
        model.filterProperty().subscribe(_ -> describeEmpty());
        model.fillingProperty().subscribe(_ -> describeEmpty());
        keepTimesFresh();
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Asks for a file of tickets or memories and brings it in.
    public void chooseImport() {
        importPart.choose();
    }

    /// Lines stay where they are while the pointer is on its way to one of them.
    private void holdStill() {
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(_ -> model.hold(false));
        list.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> {
            model.hold(true);
            rest.playFromStart();
        });
        list.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> {
            rest.stop();
            model.hold(false);
        });
    }

    /// "2 m" is "3 m" a minute later.
    private void keepTimesFresh() {
        Timeline clock = new Timeline(new KeyFrame(HALF_A_MINUTE, _ -> list.refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        list.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(showing -> {
                    if (showing) {
                        clock.play();
                    } else {
                        clock.stop();
                    }
                });
    }

    private ContextMenu menu() {
        MenuItem open = new MenuItem(messages.text("customers.menu.open"));
        open.setOnAction(_ -> openSelected());
        MenuItem pin = new MenuItem(messages.text("customers.pin"), Icon.STAR.node());
        pin.setOnAction(_ -> {
            if (list.getSelectionModel().getSelectedItem() instanceof CustomerRow.Entry(Customer customer, _)) {
                model.togglePin(customer);
            }
        });
        ContextMenu menu = new ContextMenu(open, pin);
        menu.setOnShowing(_ -> {
            CustomerRow row = list.getSelectionModel().getSelectedItem();
            open.setDisable(row == null);
            pin.setDisable(!(row instanceof CustomerRow.Entry));
            pin.setText(messages.text(row instanceof CustomerRow.Entry(_, boolean pinned) && pinned
                    ? "customers.unpin" : "customers.pin"));
        });
        return menu;
    }

    private void openSelected() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case CustomerRow.Hit(Desk.Named named) -> model.open(named);
            case CustomerRow.Entry(Customer customer, _) -> model.open(customer);
            case null, default -> { }
        }
    }

    private void chosen(@Nullable CustomerRow row) {
        if (row instanceof CustomerRow.Entry(Customer customer, _) && !followingModel
                && !model.arrangingProperty().get()) {
            model.pass(customer);
        }
    }

    private void follow() {
        String handle = model.openHandleProperty().get();
        if (model.arrangingProperty().get()
                || (list.getSelectionModel().getSelectedItem() instanceof CustomerRow.Hit && list.isFocused())) {
            return;
        }
        followingModel = true;
        try {
            for (int i = 0; i < model.rows().size(); i++) {
                if (model.rows().get(i) instanceof CustomerRow.Entry(Customer customer, _)
                        && customer.handle().equals(handle)) {
                    list.getSelectionModel().clearAndSelect(i);
                    return;
                }
            }
            list.getSelectionModel().clearSelection();
        } finally {
            followingModel = false;
        }
    }

    private void describeEmpty() {
        Problem problem = model.problemProperty().get();
        empty.setVisible(model.searchedProperty().get());
        if (problem != null) {
            empty.show(Icon.FAILURE, problem.what(), problem.next());
            empty.offer(messages.text("action.try-again"), model::search);
        } else if (!model.textProperty().get().isBlank()) {
            empty.show(Icon.SEARCH, messages.text("customers.no-match", model.textProperty().get().strip()),
                    messages.text("customers.no-match.next"));
            if (!model.filterProperty().get().equals(CustomerFilter.EVERYONE)) {
                empty.offer(messages.text("customers.search-everyone"),
                        () -> model.choose(CustomerFilter.EVERYONE.withText(model.textProperty().get())));
            }
        } else if (!model.filterProperty().get().equals(CustomerFilter.EVERYONE)) {
            empty.show(Icon.FILTER, messages.text("customers.none-in-view"),
                    messages.text("customers.none-in-view.next"));
            empty.offer(messages.text("customers.show-everyone"), () -> model.choose(CustomerFilter.EVERYONE));
        } else if (model.fillingProperty().get()) {
            empty.show(Icon.CUSTOMERS, messages.text("customers.filling"), messages.text("customers.filling.next"));
        } else {
            empty.show(Icon.CUSTOMERS, messages.text("customers.none"), messages.text("customers.none.next"));
            empty.offer(messages.text("import.verb"), this::chooseImport);
            empty.offerToo(messages.text("customers.none.action"), model::showPort);
        }
    }
}
