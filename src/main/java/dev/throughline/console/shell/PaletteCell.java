package dev.throughline.console.shell;

import dev.throughline.console.kit.FacedCell;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One line of the palette: picture, words, group, key.
final class PaletteCell extends FacedCell<PaletteRow> {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Messages messages;
    private final Label heading = new Label();
    private final Label words = new Label();
    private final Label group = new Label();
    private final Label key = new Label();
    private final HBox line = new HBox(words, group, key);
    private @Nullable Icon pictured;

    /// @param chosen called when a line is clicked
    PaletteCell(Messages messages, Consumer<PaletteRow> chosen) {
        this.messages = messages;
        getStyleClass().add("palette-cell");
        heading.getStyleClass().add("section-title");
        line.getStyleClass().add("palette-line");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        group.getStyleClass().add("meta");
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
            if (getItem() != null) {
                chosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        PaletteRow shown = empty ? null : row;
        pseudoClassStateChanged(HEADING, shown instanceof PaletteRow.Heading);
        pseudoClassStateChanged(UNAVAILABLE, shown instanceof PaletteRow.Deed deed && !deed.available());
        show(switch (shown) {
            case null -> null;
            case PaletteRow.Heading(String text) -> {
                heading.setText(text);
                yield heading;
            }
            case PaletteRow.Deed deed -> line(deed.command().icon(), deed.words(),
                    deed.available() ? deed.group() : messages.text("palette.not-now"), deed.key());
            case PaletteRow.Spot spot -> line(spot.icon(), spot.words(), spot.group(), "");
            case PaletteRow.Person person -> line(Icon.CUSTOMER, person.customer().name(),
                    person.customer().openTickets() == 0 ? ""
                            : messages.text("customers.open", person.customer().openTickets()), "");
        }, shown == null ? null : words(shown));
    }

    private Node line(Icon icon, String text, String where, String keys) {
        if (icon != pictured) {
            pictured = icon;
            words.setGraphic(icon.node());
        }
        words.setText(text);
        group.setText(where);
        key.setText(keys);
        key.setVisible(!keys.isEmpty());
        key.setManaged(!keys.isEmpty());
        return line;
    }

    /// What a screen reader says of a line.
    static String words(PaletteRow row) {
        return switch (row) {
            case PaletteRow.Heading(String text) -> text;
            case PaletteRow.Deed deed -> (deed.words() + " " + deed.key()).strip();
            case PaletteRow.Spot spot -> spot.words();
            case PaletteRow.Person person -> person.customer().name();
        };
    }
}
