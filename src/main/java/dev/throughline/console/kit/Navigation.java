package dev.throughline.console.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which screen is shown. Any view model may send the person elsewhere.
public final class Navigation {

    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.DESK);

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    public void go(Screen target) {
        screen.set(target);
    }
}
