package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.Toolkit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class UnseenTest {

    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final Region node = Toolkit.on(() -> new Label("here"));
    private final Unseen unseen = new Unseen(node, seen);

    @Test
    void isThereAndNobodyMeetsIt() {
        assertThat(node.isVisible()).isFalse();
        assertThat(unseen.begin(100)).isTrue();
        assertThat(node.isVisible()).isTrue();
        assertThat(node.isMouseTransparent()).isTrue();
        assertThat(node.getOpacity()).as("painted, but less than one of 255 steps").isBetween(1e-6, 0.5 / 255);
        unseen.end();
        assertThat(node.isVisible()).isFalse();
    }

    @Test
    void isSeenAtOnceWhenItIsWanted() {
        unseen.begin(100);
        seen.set(true);
        assertThat(node.isVisible()).isTrue();
        assertThat(node.getOpacity()).isEqualTo(1);
        assertThat(node.isMouseTransparent()).isFalse();
        assertThat(unseen.begin(100)).as("what is seen is left alone").isFalse();
        assertThat(node.getOpacity()).isEqualTo(1);
        seen.set(false);
        assertThat(node.isVisible()).isFalse();
    }

    @Test
    void hasItsUsualHeightOnceItIsSeen() {
        double usual = new Label("here").getMaxHeight();
        unseen.begin(48);
        assertThat(node.getMaxHeight()).isEqualTo(48);
        unseen.begin(96);
        assertThat(node.getMaxHeight()).isEqualTo(96);
        seen.set(true);
        assertThat(node.getMaxHeight()).isEqualTo(usual);
        seen.set(false);
        assertThat(node.getMaxHeight()).isEqualTo(usual);
    }
}
