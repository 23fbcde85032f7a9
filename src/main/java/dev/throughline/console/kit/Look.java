package dev.throughline.console.kit;

import dev.throughline.settings.ConsoleSettings;
import dev.throughline.settings.Theme;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the person wants the console to look and behave. Every change is saved at once.
public final class Look {

    /// In percent.
    public static final List<Integer> TEXT_SIZES = List.of(ConsoleSettings.SMALLEST_TEXT, 110, 125, 150, 175,
            ConsoleSettings.LARGEST_TEXT);

    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<String> language;
    private final IntegerProperty textSize;
    private final BooleanProperty singleKeys;
    private final BooleanProperty reducedMotion;

    public Look(ConsoleSettings start, Saving saving) {
        theme = new SimpleObjectProperty<>(start.theme());
        language = new SimpleObjectProperty<>(start.language());
        textSize = new SimpleIntegerProperty(start.textSize());
        singleKeys = new SimpleBooleanProperty(start.singleKeys());
        reducedMotion = new SimpleBooleanProperty(start.reducedMotion());
        theme.subscribe((_, value) -> save(saving, console -> console.withTheme(value)));
        language.subscribe((_, value) -> save(saving, console -> console.withLanguage(value)));
        textSize.subscribe((_, value) -> save(saving, console -> console.withTextSize(value.intValue())));
        singleKeys.subscribe((_, value) -> save(saving, console -> console.withSingleKeys(value)));
        reducedMotion.subscribe((_, value) -> save(saving, console -> console.withReducedMotion(value)));
    }

    private static void save(Saving saving, UnaryOperator<ConsoleSettings> change) {
        saving.save(settings -> settings.withConsole(change.apply(settings.console())));
    }

    // state

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// A BCP 47 tag, empty for the desktop's.
    public ObjectProperty<String> languageProperty() {
        return language;
    }

    /// In percent of the desktop's, 100 to 200.
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    public BooleanExpression canGrow() {
        return textSize.lessThan(ConsoleSettings.LARGEST_TEXT);
    }

    public BooleanExpression canShrink() {
        return textSize.greaterThan(ConsoleSettings.SMALLEST_TEXT);
    }

    /// Whether single letters and signs are commands while nothing is typed.
    public BooleanProperty singleKeysProperty() {
        return singleKeys;
    }

    /// Whether nothing moves, whatever the desktop says.
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    // commands

    public void nextTheme() {
        theme.set(theme.get().next());
    }

    public void biggerText() {
        TEXT_SIZES.stream().filter(size -> size > textSize.get()).findFirst().ifPresent(textSize::set);
    }

    public void smallerText() {
        TEXT_SIZES.reversed().stream().filter(size -> size < textSize.get()).findFirst().ifPresent(textSize::set);
    }

    public void usualText() {
        textSize.set(ConsoleSettings.SMALLEST_TEXT);
    }
}
