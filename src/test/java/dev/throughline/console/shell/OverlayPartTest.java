package dev.throughline.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.Toolkit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What lies over the window, also while it is shown to nobody.
@ExtendWith(Toolkit.class)
class OverlayPartTest {

    private final StackPane place = new StackPane();
    private final Overlays overlays = new Overlays();
    private final TextField field = Toolkit.on(TextField::new);
    private final Button below = Toolkit.on(Button::new);
    private final VBox palette = new VBox(field);
    private final VBox keys = new VBox();
    private OverlayPart part;

    private void set() {
        field.getStyleClass().add("first-focus");
        new Scene(new StackPane(below, place), 400, 300);
        below.requestFocus();
        part = new OverlayPart(place, overlays, layer -> layer == Layer.PALETTE ? palette : keys);
    }

    @Test
    void aRehearsalLeavesNothingBehind() {
        Toolkit.run(() -> {
            set();
            part.rehearse(Layer.PALETTE, 300, "sh");
            assertThat(place.isVisible()).isTrue();
            assertThat(place.getOpacity()).isLessThan(0.01);
            assertThat(field.getText()).isEqualTo("sh");
            assertThat(below.getScene().getFocusOwner()).isEqualTo(below);
            part.conceal(Layer.PALETTE);
            assertThat(place.isVisible()).isFalse();
            assertThat(palette.isVisible()).isFalse();
            assertThat(field.getText()).isEmpty();
        });
    }

    @Test
    void whoAsksForItDuringARehearsalGetsIt() {
        Toolkit.run(() -> {
            set();
            part.rehearse(Layer.PALETTE, 300, "sh");
            overlays.toggle(Layer.PALETTE);
            assertThat(place.getOpacity()).isEqualTo(1);
            assertThat(place.isMouseTransparent()).isFalse();
            assertThat(palette.isVisible()).isTrue();
            assertThat(below.getScene().getFocusOwner()).isEqualTo(field);
            field.setText("mara");
            part.rehearse(Layer.PALETTE, 300, "show");
            part.conceal(Layer.PALETTE);
            assertThat(field.getText()).as("what somebody typed").isEqualTo("mara");
            assertThat(place.isVisible()).isTrue();
            assertThat(palette.isVisible()).isTrue();
            overlays.close();
            assertThat(place.isVisible()).isFalse();
            assertThat(below.getScene().getFocusOwner()).as("back where it was").isEqualTo(below);
        });
    }

    @Test
    void concealingLoadsNothing() {
        Toolkit.run(() -> {
            set();
            part.conceal(Layer.PALETTE);
            assertThat(place.getChildren()).isEmpty();
            assertThat(place.isVisible()).isFalse();
        });
    }

    @Test
    void anotherLayerIsShownAlone() {
        Toolkit.run(() -> {
            set();
            part.rehearse(Layer.PALETTE, 300, "sh");
            overlays.toggle(Layer.KEYS);
            assertThat(keys.isVisible()).isTrue();
            assertThat(palette.isVisible()).isFalse();
            assertThat(place.getOpacity()).isEqualTo(1);
        });
    }
}
