package dev.throughline.console.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.throughline.settings.ConsoleSettings;
import dev.throughline.settings.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/// Dresses a scene: the theme's sheet below, the console's own above it, then the theme's colours and the text size.
/// Follows the system where the person wants that. JavaFX thread only.
public final class Themes implements AutoCloseable {

    private static final String PLACE = "/dev/throughline/console/";
    private static final String STYLE = PLACE + "console.css";
    private static final String STILL = "still";

    private final Look look;
    private final Scene scene;
    private final Platform.Preferences system = Platform.getPreferences();
    private final InvalidationListener systemChanged = _ -> apply();
    private final WeakInvalidationListener weakly = new WeakInvalidationListener(systemChanged);
    private final Subscription chosen;

    public Themes(Look look, Scene scene) {
        this.look = look;
        this.scene = scene;
        system.addListener(weakly); // the system outlives every window
        system.colorSchemeProperty().addListener(weakly);
        system.reducedMotionProperty().addListener(weakly);
        chosen = Subscription.combine(
                look.themeProperty().subscribe((_, _) -> apply()),
                look.textSizeProperty().subscribe((_, _) -> apply()),
                look.reducedMotionProperty().subscribe((_, _) -> apply()));
        apply();
    }

    /// Which theme is seen: never the automatic one.
    private Theme seen() {
        Theme theme = look.themeProperty().get();
        if (theme != Theme.AUTOMATIC) {
            return theme;
        }
        boolean dark = system.getColorScheme() == ColorScheme.DARK;
        if (contrastWanted()) {
            return dark ? Theme.CONTRAST_DARK : Theme.CONTRAST_LIGHT;
        }
        return dark ? Theme.DARK : Theme.LIGHT;
    }

    /// Windows has a switch of its own; GTK desktops have themes of that name.
    private boolean contrastWanted() {
        return system.getBoolean("Windows.SPI.HighContrast").orElse(false)
                || system.getString("GTK.theme_name").orElse("").toLowerCase(Locale.ROOT).contains("highcontrast");
    }

    private void apply() {
        Theme seen = seen();
        boolean dark = seen == Theme.DARK || seen == Theme.CONTRAST_DARK;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(STYLE, PLACE + "theme-" + seen.wireName() + ".css",
                textSheet(look.textSizeProperty().get()));
        scene.getRoot().getStyleClass().remove(STILL);
        if (look.reducedMotionProperty().get() || system.isReducedMotion()) {
            scene.getRoot().getStyleClass().add(STILL);
        }
    }

    /// A sheet, not a style of the root: pop-ups take their owner's sheets over. The root's size is in pixels: below a
    /// root whose own size is in em, the toolkit (JavaFX 26) applies an inherited size in em twice.
    private static String textSheet(int percent) {
        double scale = percent / (double) ConsoleSettings.SMALLEST_TEXT;
        String css = String.format(Locale.ROOT, ".root { -fx-font-size: %.3fpx; -console-icon-small: %.1fpx; "
                + "-console-icon-meta: %.1fpx; -console-icon: %.1fpx; -console-icon-large: %.1fpx; "
                + "-console-icon-huge: %.1fpx; }", Font.getDefault().getSize() * scale, 12 * scale, 14 * scale, 16 * scale, 20 * scale, 30 * scale);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        chosen.unsubscribe();
        system.removeListener(weakly);
        system.colorSchemeProperty().removeListener(weakly);
        system.reducedMotionProperty().removeListener(weakly);
    }
}
