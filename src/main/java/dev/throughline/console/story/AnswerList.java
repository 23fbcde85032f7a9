package dev.throughline.console.story;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// How the recall box and its answers behave: Down goes to the answers, Enter opens one in its ticket, Right and Left
/// fold its trace out and in, Esc goes back to the timeline.
final class AnswerList {

    private final ListView<Answer> list;
    private final TextField question;
    private final RecallViewModel model;

    AnswerList(ListView<Answer> list, TextField question, RecallViewModel model, Messages messages, Times times) {
        this.list = list;
        this.question = question;
        this.model = model;
        list.setItems(model.answers());
        list.setCellFactory(_ -> new AnswerCell(model, messages, times));
        list.getSelectionModel().selectedItemProperty().subscribe(answer -> {
            if (answer != null) {
                model.look(answer);
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                withSelected(model::reveal);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        question.addEventFilter(KeyEvent.KEY_PRESSED, this::questionKey);
    }

    private void withSelected(Consumer<Answer> verb) {
        Answer answer = list.getSelectionModel().getSelectedItem();
        if (answer != null) {
            verb.accept(answer);
        }
    }

    private void questionKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.ask();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !model.answers().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            event.consume();
        }
    }

    private void listKey(KeyEvent event) {
        boolean handled = true;
        switch (event.getCode()) {
            case ESCAPE -> model.close();
            case ENTER -> withSelected(model::reveal);
            case RIGHT -> withSelected(model.unfoldedProperty()::set);
            case LEFT -> model.unfoldedProperty().set(null);
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
}
