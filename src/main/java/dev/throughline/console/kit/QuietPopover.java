package dev.throughline.console.kit;

import atlantafx.base.controls.Popover;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/// What opens under a control: at once, without a title, gone with Esc or a click elsewhere. Its letters are as large
/// as the window's, however small the control's are.
public final class QuietPopover extends Popover {

    private static final double ARROW = 24;

    private final ArrowLocation arrow;

    /// @param arrow at its upper edge
    public QuietPopover(ArrowLocation arrow) {
        this.arrow = arrow;
        setArrowLocation(arrow);
        setArrowIndent(ARROW);
        setHeaderAlwaysVisible(false);
        setDetachable(false);
        setAnimated(false);
    }

    public void showUnder(Node control) {
        Bounds place = control.localToScreen(control.getBoundsInLocal());
        if (place != null) {
            setArrowLocation(arrow);
            show(control.getScene().getRoot(), place.getCenterX(), place.getMaxY());
        }
    }
}
