package dev.throughline.console.journal;

import atlantafx.base.controls.ToggleSwitch;
import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Times;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.MasterDetailPane;
import org.jspecify.annotations.Nullable;

/// The screen of changes: filters, the list, and the selected change beside it.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class JournalView {

    private static final double NARROW_EM = 62;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final JournalViewModel model;
    private final Messages messages;
    private final Times times;
    @FXML private VBox screen;
    @FXML private Button undo;
    @FXML private Button redo;
    @FXML private HBox who;
    @FXML private HBox what;
    @FXML private ToggleSwitch standing;
    @FXML private StackPane body;
    @FXML private MasterDetailPane panes;
    @FXML private ListView<JournalRow> list;
    @FXML private EmptyState empty;
    @FXML private ProgressBar waiting;
    @FXML private MarkedText deedLine;
    @FXML private MarkedText deedWho;
    @FXML private Button takeBack;
    @FXML private Button showInStory;
    @FXML private VBox hindrance;
    @FXML private MarkedText hindranceText;
    @FXML private Hyperlink showLater;
    @FXML private VBox things;

    public JournalView(JournalViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        new JournalList(list, model, messages, times);
        new DeedPane(deedLine, deedWho, takeBack, showInStory, hindrance, hindranceText, showLater, things, model,
                messages, times);
        showLater.addEventHandler(ActionEvent.ACTION, _ -> list.requestFocus());
        step(undo, Icon.UNDO, "journal.undo", "command.undo", model.undoWordsProperty(), model::undo);
        step(redo, Icon.REDO, "journal.redo", "command.redo", model.redoWordsProperty(), model::redo);
        new FilterButtons<>(who, JournalFilter.Who.values(), value -> messages.word("journal-who", value),
                value -> model.choose(model.filterProperty().get().with(value)), messages.text("journal.who"))
                .follow(model.filterProperty().map(JournalFilter::who));
        new FilterButtons<>(what, JournalFilter.What.values(), value -> messages.word("journal-what", value),
                value -> model.choose(model.filterProperty().get().with(value)), messages.text("journal.what"))
                .follow(model.filterProperty().map(JournalFilter::what));
        standing.selectedProperty().subscribe(
                only -> model.choose(model.filterProperty().get().withStanding(only)));
        model.filterProperty().subscribe(filter -> standing.setSelected(filter.standing()));
        panes.showDetailNodeProperty().bind(model.selectedProperty().isNotNull());
        panes.widthProperty().subscribe(_ -> arrange());
        undo.fontProperty().subscribe(_ -> arrange());
        waiting.visibleProperty().bind(model.listing().loadingProperty());
        model.listing().rows().addListener((ListChangeListener<JournalRow>) _ -> describeEmpty());
        model.listing().answeredProperty().subscribe(_ -> describeEmpty());
        model.listing().problemProperty().subscribe(_ -> describeEmpty());
        model.filterProperty().subscribe(_ -> describeEmpty());
        screen.sceneProperty().subscribe(this::focusList);
        model.start();
    }

    /// Beside the list, or beneath it where there is no room, which larger letters take too.
    private void arrange() {
        boolean narrow = panes.getWidth() < NARROW_EM * undo.getFont().getSize();
        panes.setDetailSide(narrow ? Side.BOTTOM : Side.RIGHT);
        body.pseudoClassStateChanged(NARROW, narrow);
    }

    /// When the screen comes up: after the scene has found the focus a place by itself.
    private void focusList(@Nullable Scene scene) {
        if (scene != null) {
            Runnable[] once = new Runnable[1];
            once[0] = () -> {
                scene.removePostLayoutPulseListener(once[0]);
                list.requestFocus();
            };
            scene.addPostLayoutPulseListener(once[0]);
        }
    }

    private void step(Button button, Icon icon, String key, String nothingKey, ReadOnlyStringProperty words,
            Runnable deed) {
        button.setGraphic(icon.node());
        button.setOnAction(_ -> deed.run());
        button.setTextOverrun(OverrunStyle.ELLIPSIS);
        button.disableProperty().bind(words.isEmpty());
        words.subscribe(known -> {
            button.setText(known.isEmpty() ? messages.text(nothingKey) : messages.text(key, known));
            button.setAccessibleText(button.getText());
            button.setTooltip(new Tooltip(button.getText()));
        });
    }

    private void describeEmpty() {
        Problem problem = model.listing().problemProperty().get();
        empty.setVisible(model.listing().answeredProperty().get());
        if (problem != null) {
            empty.show(Icon.FAILURE, problem.what(), problem.next());
            empty.offer(messages.text("action.try-again"), model::reload);
        } else if (model.filterProperty().get().equals(JournalFilter.EVERYTHING)) {
            empty.show(Icon.JOURNAL, messages.text("journal.none"), messages.text("journal.none.next"));
        } else {
            empty.show(Icon.JOURNAL, messages.text("journal.no-match"), messages.text("journal.no-match.next"));
            empty.offer(messages.text("journal.no-match.action"), model::showEverything);
        }
    }
}
