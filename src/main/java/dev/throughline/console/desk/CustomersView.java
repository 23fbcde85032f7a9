package dev.throughline.console.desk;

import atlantafx.base.controls.CustomTextField;
import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The left pane: search and customers.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class CustomersView {

    private final CustomersViewModel model;
    private final Messages messages;
    private final Times times;
    @FXML private CustomTextField search;
    @FXML private ListView<Customer> list;
    @FXML private EmptyState empty;
    private boolean followingModel;

    public CustomersView(CustomersViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        search.setLeft(Icon.SEARCH.node("field-icon"));
        search.textProperty().bindBidirectional(model.textProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        list.setItems(model.customers());
        list.setCellFactory(_ -> new CustomerCell(messages, times));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        model.customers().addListener((ListChangeListener<Customer>) _ -> follow());
        model.openHandleProperty().subscribe(_ -> follow());
        model.searchedProperty().subscribe(_ -> describeEmpty());
        model.problemProperty().subscribe(_ -> describeEmpty());
        model.textProperty().subscribe(_ -> describeEmpty());
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void chosen(@Nullable Customer customer) {
        if (customer != null && !followingModel) {
            model.open(customer);
        }
    }

    private void follow() {
        followingModel = true;
        try {
            String handle = model.openHandleProperty().get();
            for (int i = 0; i < model.customers().size(); i++) {
                if (model.customers().get(i).handle().equals(handle)) {
                    list.getSelectionModel().clearAndSelect(i);
                    return;
                }
            }
            list.getSelectionModel().clearSelection();
        } finally {
            followingModel = false;
        }
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.openFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            model.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !model.customers().isEmpty()) {
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
            event.consume();
        }
    }

    private void listKey(KeyEvent event) {
        if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 0) {
            focusSearch();
            event.consume();
        }
    }

    private void describeEmpty() {
        Problem problem = model.problemProperty().get();
        empty.setVisible(model.searchedProperty().get());
        if (problem != null) {
            empty.show(Icon.FAILURE, problem.what(), problem.next());
            empty.offer(messages.text("action.try-again"), model::search);
        } else if (model.textProperty().get().isBlank()) {
            empty.show(Icon.CUSTOMERS, messages.text("customers.none"), messages.text("customers.none.next"));
            empty.offer(messages.text("customers.none.action"), model::showPort);
        } else {
            empty.show(Icon.SEARCH, messages.text("customers.no-match", model.textProperty().get().strip()),
                    messages.text("customers.no-match.next"));
        }
    }
}
