package dev.throughline.console.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Asks once more, right beside the button that was pressed: only for what undo cannot bring back.
public final class Confirmation {

    private Confirmation() {}

    /// @param sentence what will happen
    /// @param verb what the button says, named after the deed
    /// @param stay what the other button says
    public static void ask(Node anchor, String sentence, String verb, String stay, Runnable deed) {
        PopOver pop = new PopOver();
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.getStyleClass().add("confirmation-text");
        Button go = new Button(verb);
        go.getStyleClass().addAll("danger", "small");
        go.setOnAction(_ -> {
            pop.hide();
            deed.run();
        });
        Button keep = new Button(stay);
        keep.getStyleClass().addAll("small");
        keep.setCancelButton(true);
        keep.setOnAction(_ -> pop.hide());
        HBox buttons = new HBox(8, keep, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(8, text, buttons);
        box.getStyleClass().add("confirmation");
        pop.setContentNode(box);
        pop.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        pop.setDetachable(false);
        pop.setAnimated(false);
        pop.show(anchor);
        keep.requestFocus();
    }
}
