package dev.throughline.console.desk;

import dev.throughline.console.kit.ListFlow;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// How one gets about between the search and the list with the keyboard: headings are passed over, Up at the top and
/// whatever is typed go back to the search.
final class CustomerListKeys {

    private final CustomersViewModel model;
    private final TextField search;
    private final ListView<CustomerRow> list;

    CustomerListKeys(CustomersViewModel model, TextField search, ListView<CustomerRow> list) {
        this.model = model;
        this.search = search;
        this.list = list;
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::listTyped);
    }

    private void searchKey(KeyEvent event) {
        boolean handled = true;
        if (event.getCode() == KeyCode.ENTER) {
            model.openFirst();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            model.clear();
        } else if (event.getCode() == KeyCode.DOWN && !model.rows().isEmpty()) {
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) {
                select(-1, 1);
            }
        } else {
            handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private void listKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        int now = list.getSelectionModel().getSelectedIndex();
        boolean handled = true;
        switch (event.getCode()) {
            case UP -> {
                if (!select(now, -1)) {
                    search.requestFocus();
                    search.selectAll();
                }
            }
            case DOWN -> select(now, 1);
            case HOME -> select(-1, 1);
            case END -> select(model.rows().size(), -1);
            case ENTER -> openSelected();
            case ESCAPE -> {
                model.clear();
                search.requestFocus();
            }
            default -> handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private void listTyped(KeyEvent event) {
        String typed = event.getCharacter();
        boolean letter = !typed.isEmpty() && !Character.isISOControl(typed.charAt(0)) && !typed.isBlank();
        boolean command = event.isMetaDown() || event.isControlDown() != event.isAltDown(); // both together are AltGr
        if (letter && !command) {
            search.requestFocus();
            search.setText(typed);
            search.end();
            event.consume();
        }
    }

    private void openSelected() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case CustomerRow.Hit hit -> model.open(hit.named());
            case CustomerRow.Entry entry -> model.open(entry.customer());
            case null, default -> { }
        }
    }

    /// Selects the next line in a direction that is not a heading.
    ///
    /// @return whether there is one
    private boolean select(int from, int step) {
        ObservableList<CustomerRow> rows = model.rows();
        for (int i = from + step; i >= 0 && i < rows.size(); i += step) {
            if (!(rows.get(i) instanceof CustomerRow.Heading)) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                if (i > 0 && rows.get(i - 1) instanceof CustomerRow.Heading) {
                    ListFlow.reveal(list, i - 1);
                }
                ListFlow.reveal(list, i);
                return true;
            }
        }
        return false;
    }
}
