package dev.throughline.console.undertaking;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One line of the strip. Click or Enter goes to its turn, F2 edits its text in place, Delete says that it is none, the
/// arrow keys walk; the menu has the rest.
final class UndertakingRow extends HBox {

    private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

    private final UndertakingLine line;
    private final StripViewModel model;
    private final Messages messages;
    private final Label text = new Label();
    private final Label who = new Label();
    private final Label state = new Label();
    private final Text measure = new Text();
    private final Button more = new Button();
    private final ContextMenu menu;

    UndertakingRow(UndertakingLine line, StripViewModel model, Messages messages) {
        this.line = line;
        this.model = model;
        this.messages = messages;
        menu = new UndertakingMenu(line, model, messages, this::edit, this::pickDay).menu();
        Undertaking undertaking = line.undertaking();
        getStyleClass().add("undertaking");
        pseudoClassStateChanged(SETTLED, undertaking.outcome() != Outcome.OPEN);
        pseudoClassStateChanged(OVERDUE, line.overdue());
        text.setText(undertaking.text());
        text.getStyleClass().add("undertaking-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        who.setText(line.who());
        who.getStyleClass().addAll("meta", "figures", "undertaking-who");
        state.setText(line.state());
        state.getStyleClass().add("undertaking-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        mark(undertaking);
        more.setGraphic(Icon.MORE.node());
        more.getStyleClass().addAll("flat", "button-icon", "small", "undertaking-more");
        more.setFocusTraversable(false);
        more.setAccessibleText(messages.text("undertaking.actions"));
        more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, 0));
        more.visibleProperty().bind(hoverProperty().or(focusedProperty()).or(menu.showingProperty()));
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(text, who, state, more);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(line.whole());
        Tooltip.install(this, new Tooltip(line.whole()));
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                requestFocus();
                model.show(line);
            }
        });
        setOnContextMenuRequested(request -> {
            requestFocus();
            if (request.isKeyboardTrigger()) {
                menu.show(this, Side.BOTTOM, 0, 0);
            } else {
                menu.show(this, request.getScreenX(), request.getScreenY());
            }
            request.consume();
        });
        setOnKeyPressed(this::pressed);
    }

    /// The words come first: who said them is shortened to when, or left to the tooltip, before they are cut.
    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - text.prefWidth(-1)
                - more.prefWidth(-1) - getSpacing() - (state.isManaged() ? state.prefWidth(-1) + getSpacing() : 0);
        String words = fits(line.who(), room) ? line.who() : fits(line.when(), room) ? line.when() : "";
        if (!words.equals(who.getText())) {
            who.setText(words);
        }
        super.layoutChildren();
    }

    private boolean fits(String words, double room) {
        measure.setFont(who.getFont());
        measure.setText(words);
        return Math.ceil(measure.getLayoutBounds().getWidth()) + getSpacing() <= room;
    }

    UndertakingLine line() {
        return line;
    }

    /// Colour is never the only sign: each state has its picture and its word.
    private void mark(Undertaking undertaking) {
        boolean shown = !line.state().isEmpty();
        state.setVisible(shown);
        state.setManaged(shown);
        switch (undertaking.outcome()) {
            case DONE -> sign(Icon.GOOD, "success");
            case FAILED -> sign(Icon.NOT_GOOD, undertaking.kind() == Kind.TRIED ? "meta" : "danger");
            case OPEN, DISMISSED -> {
                if (line.overdue()) {
                    sign(Icon.WARNING, "warning");
                }
            }
        }
    }

    private void sign(Icon icon, String colour) {
        state.setGraphic(icon.node("mark-icon", colour));
        state.getStyleClass().add(colour);
    }

    private void pressed(KeyEvent key) {
        if (key.getTarget() != this || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case ENTER, SPACE -> model.show(line);
            case F2 -> edit();
            case DELETE, BACK_SPACE -> model.settle(line, Outcome.DISMISSED);
            case DOWN -> walk(1);
            case UP -> walk(-1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void walk(int steps) {
        var rows = getParent().getChildrenUnmodifiable();
        int next = rows.indexOf(this) + steps;
        if (next >= 0 && next < rows.size()) {
            rows.get(next).requestFocus();
        }
    }

    /// The text becomes a field of the same size; Enter or leaving it saves, Esc gives the old text back.
    private void edit() {
        TextField field = new TextField(line.undertaking().text());
        field.getStyleClass().add("undertaking-field");
        field.setAccessibleText(messages.text("undertaking.text.name"));
        field.setTextFormatter(new TextFormatter<>(change ->
                change.getControlNewText().length() <= StripViewModel.LONGEST ? change : null));
        HBox.setHgrow(field, Priority.ALWAYS);
        swap(text, field);
        field.requestFocus();
        field.selectAll();
        field.setOnAction(_ -> requestFocus());
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is && getChildren().contains(field)) {
                finish(field);
            }
        });
        escapes(field, text);
    }

    private void finish(TextField field) {
        model.rewrite(line, field.getText());
        swap(field, text);
    }

    private void pickDay() {
        DatePicker day = new DatePicker(model.today());
        day.getStyleClass().add("undertaking-day");
        day.setAccessibleText(messages.text("undertaking.due.name"));
        boolean wasShown = state.isManaged();
        state.setManaged(true);
        swap(state, day);
        day.requestFocus();
        day.show();
        day.setOnAction(_ -> {
            if (day.getValue() != null) {
                model.due(line, day.getValue());
            }
        });
        day.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is && !day.isShowing() && getChildren().contains(day)) {
                swap(day, state);
                state.setManaged(wasShown);
            }
        });
        escapes(day, state);
    }

    private void escapes(Node field, Node before) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                swap(field, before);
                requestFocus();
                key.consume();
            }
        });
    }

    private void swap(Node old, Node fresh) {
        int place = getChildren().indexOf(old);
        if (place >= 0) {
            getChildren().set(place, fresh);
        }
    }
}
