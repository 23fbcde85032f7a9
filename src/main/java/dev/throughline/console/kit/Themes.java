package dev.throughline.console.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Dresses the application. Follows the system while the theme is automatic.
public final class Themes {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();

    public Themes(Theme start) {
        theme.set(start);
        theme.subscribe(_ -> apply());
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply());
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public void next() {
        theme.set(theme.get().next());
    }

    private void apply() {
        boolean dark = switch (theme.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case AUTOMATIC -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
