package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.Toolkit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class UnseenTest {

    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final Node node = Toolkit.on(() -> new Label("here"));
    private final Unseen unseen = new Unseen(node, seen);

    @Test
    void isThereAndNobodyMeetsIt() {
        assertThat(node.isVisible()).isFalse();
        assertThat(unseen.begin()).isTrue();
        assertThat(node.isVisible()).isTrue();
        assertThat(node.isMouseTransparent()).isTrue();
        assertThat(node.getOpacity()).as("painted, but less than one of 255 steps").isBetween(1e-6, 0.5 / 255);
        unseen.end();
        assertThat(node.isVisible()).isFalse();
    }

    @Test
    void isSeenAtOnceWhenItIsWanted() {
        unseen.begin();
        seen.set(true);
        assertThat(node.isVisible()).isTrue();
        assertThat(node.getOpacity()).isEqualTo(1);
        assertThat(node.isMouseTransparent()).isFalse();
        assertThat(unseen.begin()).as("what is seen is left alone").isFalse();
        assertThat(node.getOpacity()).isEqualTo(1);
        seen.set(false);
        assertThat(node.isVisible()).isFalse();
    }
}
