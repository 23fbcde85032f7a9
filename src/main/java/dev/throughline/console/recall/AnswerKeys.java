package dev.throughline.console.recall;

import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// The keys of the recall box and its answers: Down goes to the answers, Enter opens one in its ticket, Right and Left
/// fold its trace out and in, Shortcut+Enter puts them in the better order, Esc goes back to the timeline.
final class AnswerKeys {

    private final ListView<Answer> list;
    private final TextField question;
    private final RecallViewModel model;
    private final Runnable back;

    AnswerKeys(ListView<Answer> list, TextField question, RecallViewModel model, Runnable back) {
        this.list = list;
        this.question = question;
        this.model = model;
        this.back = back;
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                withSelected(model::reveal);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        question.addEventFilter(KeyEvent.KEY_PRESSED, this::questionKey);
        question.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.look(null);
            }
        });
    }

    private void withSelected(Consumer<Answer> verb) {
        Answer answer = list.getSelectionModel().getSelectedItem();
        if (answer != null) {
            verb.accept(answer);
        }
    }

    private void close() {
        model.close();
        back.run();
    }

    private void questionKey(KeyEvent event) {
        boolean handled = true;
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> enter(event, model::ask);
            case DOWN -> {
                handled = !model.answers().isEmpty();
                if (handled) {
                    list.requestFocus();
                    list.getSelectionModel().selectFirst();
                }
            }
            default -> handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private void listKey(KeyEvent event) {
        boolean handled = true;
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> enter(event, () -> withSelected(model::reveal));
            case RIGHT -> withSelected(answer -> model.rows().unfold(answer.id()));
            case LEFT -> model.rows().unfold(null);
            case UP -> {
                handled = list.getSelectionModel().getSelectedIndex() <= 0;
                if (handled) {
                    question.requestFocus();
                }
            }
            default -> handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private void enter(KeyEvent event, Runnable plain) {
        if (event.isShortcutDown()) {
            model.applyBetter();
        } else {
            plain.run();
        }
    }
}
