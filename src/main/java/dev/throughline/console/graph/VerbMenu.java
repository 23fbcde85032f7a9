package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/// The menu of what can be done with the selection, the same over the picture and over its tables.
final class VerbMenu {

    private final ContextMenu menu = new ContextMenu();
    private final GraphSelection selection;
    private final Verbs verbs;
    private final Messages messages;

    VerbMenu(GraphSelection selection, Verbs verbs, Messages messages) {
        this.selection = selection;
        this.verbs = verbs;
        this.messages = messages;
    }

    /// @param x on the screen
    /// @param y on the screen
    void show(Node owner, double x, double y) {
        fill();
        if (!menu.getItems().isEmpty()) {
            menu.show(owner, x, y);
        }
    }

    /// Below something that has no pointer on it.
    void show(Node owner) {
        fill();
        if (!menu.getItems().isEmpty()) {
            menu.show(owner, Side.BOTTOM, 0, 0);
        }
    }

    void hide() {
        menu.hide();
    }

    private void fill() {
        menu.hide();
        Chosen chosen = selection.chosenProperty().get();
        menu.getItems().setAll(verbs.of(chosen).stream().map(verb -> item(verb, chosen)).toList());
    }

    private MenuItem item(Verb verb, Chosen chosen) {
        MenuItem item = new MenuItem(messages.text(verb.textKey()), verb.icon().node());
        item.setMnemonicParsing(false);
        // shown only: a menu that belongs to no control does not listen for its keys
        item.setAccelerator(KeyCombination.valueOf(verb.key()));
        item.setOnAction(_ -> verbs.perform(verb, chosen));
        return item;
    }
}
