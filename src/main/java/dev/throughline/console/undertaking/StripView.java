package dev.throughline.console.undertaking;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.memory.Undertaking.Kind;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The strip: two columns, one line when folded or empty. Too narrow for two columns, it puts one below the other.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class StripView {

    /// In letters of the font: below that, text and who said it no longer fit side by side.
    private static final double TWO_COLUMNS = 44;
    /// Promises have a date as well, so they get the larger part.
    private static final double TRIED_SHARE = 46;

    private final StripViewModel model;
    private final Messages messages;
    @FXML private HBox strip;
    @FXML private Button fold;
    @FXML private HBox line;
    @FXML private Label sentence;
    @FXML private Button retry;
    @FXML private GridPane columns;
    @FXML private VBox tried;
    @FXML private ScrollPane triedScroll;
    @FXML private Label noneTried;
    @FXML private Button moreTried;
    @FXML private VBox promisedColumn;
    @FXML private Label promisedTitle;
    @FXML private VBox promised;
    @FXML private ScrollPane promisedScroll;
    @FXML private Label nonePromised;
    @FXML private Button morePromised;

    public StripView(StripViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        shownWhen(strip, model.shownProperty());
        fold.setOnAction(_ -> model.toggle());
        shownWhen(fold, model.emptyProperty().not());
        var folded = model.onOneLineProperty().or(model.emptyProperty());
        shownWhen(line, folded);
        shownWhen(columns, folded.not());
        retry.setOnAction(_ -> model.retry());
        shownWhen(retry, model.problemProperty().isNotNull());
        promisedTitle.textProperty().bind(model.promisedTitleProperty());
        model.onOneLineProperty().subscribe(_ -> describe());
        model.summaryProperty().subscribe(_ -> describe());
        model.problemProperty().subscribe(_ -> describe());
        model.emptyProperty().subscribe(_ -> describe());
        column(Kind.TRIED, tried, triedScroll, noneTried, moreTried);
        column(Kind.PROMISED, promised, promisedScroll, nonePromised, morePromised);
        strip.widthProperty().subscribe(_ -> arrange());
        sentence.fontProperty().subscribe(_ -> arrange());
    }

    private static void shownWhen(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void describe() {
        Problem problem = model.problemProperty().get();
        sentence.setText(problem != null ? problem.what()
                : model.emptyProperty().get() ? messages.text("undertaking.nothing") : model.summaryProperty().get());
        boolean folded = model.onOneLineProperty().get();
        fold.setGraphic((folded ? Icon.FOLD_OUT : Icon.FOLD_IN).node());
        String verb = messages.text(folded ? "undertaking.unfold" : "undertaking.fold");
        fold.setAccessibleText(verb);
        fold.setTooltip(new Tooltip(verb));
    }

    private void column(Kind kind, VBox rows, ScrollPane scroll, Label none, Button more) {
        ObservableList<UndertakingLine> lines = model.lines(kind);
        lines.addListener((ListChangeListener<UndertakingLine>) _ -> fill(rows, lines));
        fill(rows, lines);
        shownWhen(scroll, Bindings.isNotEmpty(lines));
        shownWhen(none, Bindings.isEmpty(lines));
        // Only the whole list scrolls; four lines stand as they are.
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        model.wholeProperty(kind).subscribe(whole -> scroll.setVbarPolicy(
                whole ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER));
        shownWhen(more, model.wholeProperty(kind).or(model.moreProperty(kind).greaterThan(0)));
        more.textProperty().bind(Bindings.createStringBinding(
                () -> model.wholeProperty(kind).get() ? messages.text("undertaking.fewer")
                        : messages.text("undertaking.more", model.moreProperty(kind).get()),
                model.wholeProperty(kind), model.moreProperty(kind)));
        more.setOnAction(_ -> model.wholeProperty(kind).set(!model.wholeProperty(kind).get()));
    }

    /// Makes the rows anew and gives the focus back to the line that had it, or to the one now in its place.
    private void fill(VBox rows, List<UndertakingLine> lines) {
        UndertakingRow focused = rows.getChildren().stream().map(UndertakingRow.class::cast)
                .filter(Node::isFocusWithin).findFirst().orElse(null);
        int place = focused == null ? -1 : rows.getChildren().indexOf(focused);
        List<UndertakingRow> fresh = lines.stream().map(each -> new UndertakingRow(each, model, messages)).toList();
        rows.getChildren().setAll(fresh);
        if (focused != null && !fresh.isEmpty()) {
            fresh.stream().filter(row -> row.line().id().equals(focused.line().id())).findFirst()
                    .orElse(fresh.get(Math.min(place, fresh.size() - 1))).requestFocus();
        }
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private void arrange() {
        boolean wide = strip.getWidth() == 0 || strip.getWidth() > TWO_COLUMNS * sentence.getFont().getSize();
        GridPane.setColumnIndex(promisedColumn, wide ? 1 : 0);
        GridPane.setRowIndex(promisedColumn, wide ? 0 : 1);
        columns.getColumnConstraints().setAll(wide ? List.of(column(TRIED_SHARE), column(100 - TRIED_SHARE))
                : List.of(column(100)));
    }
}
