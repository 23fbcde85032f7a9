package dev.throughline.console.pack;

import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.ContextPack;
import dev.throughline.memory.ContextPack.LeftOut;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The pack before it is copied: its text, how full it is, and what was left out.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class PackView {

    private final PackViewModel model;
    private final Messages messages;
    @FXML private ComboBox<Integer> budget;
    @FXML private Label measure;
    @FXML private Button copy;
    @FXML private TextArea text;
    @FXML private VBox leftOutBox;
    @FXML private ListView<LeftOut> leftOut;

    public PackView(PackViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        budget.getItems().setAll(PackViewModel.BUDGETS);
        budget.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer value) {
                return value == null ? "" : messages.text("pack.tokens", value);
            }

            @Override
            public Integer fromString(String typed) {
                throw new IllegalStateException("The budget is not typed.");
            }
        });
        budget.setValue(model.budgetProperty().get());
        budget.valueProperty().subscribe((_, now) -> model.budgetProperty().set(now));
        copy.setOnAction(_ -> model.copy());
        leftOut.setCellFactory(_ -> new LeftOutCell());
        model.packProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::tell);
    }

    private void show(@Nullable ContextPack pack) {
        List<LeftOut> left = pack == null ? List.of() : pack.leftOut();
        measure.setText(pack == null ? "" : model.measure(pack));
        String shown = pack == null ? "" : pack.text();
        text.setWrapText(!MarkedText.needsCare(shown));
        text.setText(shown);
        copy.setDisable(pack == null);
        leftOutBox.setVisible(!left.isEmpty());
        leftOutBox.setManaged(!left.isEmpty());
        leftOut.getItems().setAll(left);
    }

    private void tell(@Nullable Problem problem) {
        if (problem != null) {
            measure.setText(problem.what());
        }
    }

    private final class LeftOutCell extends ListCell<LeftOut> {
        @Override
        protected void updateItem(@Nullable LeftOut left, boolean empty) {
            super.updateItem(left, empty);
            setText(left == null || empty ? null : model.sentence(left));
            setPrefWidth(0);
        }
    }
}
