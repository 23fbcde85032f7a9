package dev.throughline.console.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// Which side panes there is room for. A wide window shows what is wanted; a narrower one shows one side pane, the
/// list unless the other was asked for last; a narrow one none unless asked for. Large text needs more room.
public final class PanesModel {

    static final double WIDE = 960;
    static final double NARROW = 720;

    /// The part of a pane's width that grows with its text; the rest is margins and pictures.
    private static final double TEXT_PART = 0.6;

    private enum Side {
        NONE,
        LIST,
        CONTEXT
    }

    private final DoubleProperty width = new SimpleDoubleProperty(WIDE);
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final ReadOnlyBooleanWrapper listShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper contextShown = new ReadOnlyBooleanWrapper();
    private boolean listWanted;
    private boolean contextWanted;
    private Side whenTight = Side.LIST;
    private Side whenNarrow = Side.NONE;

    public PanesModel(boolean listWanted, boolean contextWanted) {
        this.listWanted = listWanted;
        this.contextWanted = contextWanted;
        width.subscribe(_ -> arrange());
        textScale.subscribe(_ -> arrange());
    }

    // state

    public DoubleProperty widthProperty() {
        return width;
    }

    /// How large text is: 1 as usual, 2 twice that.
    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    /// How much wider than usual a pane must be for its text.
    double stretch() {
        return 1 - TEXT_PART + TEXT_PART * textScale.get();
    }

    public ReadOnlyBooleanProperty listShownProperty() {
        return listShown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty contextShownProperty() {
        return contextShown.getReadOnlyProperty();
    }

    boolean listWanted() {
        return listWanted;
    }

    boolean contextWanted() {
        return contextWanted;
    }

    // commands

    public void toggleList() {
        if (wide()) {
            listWanted = !listWanted;
        } else {
            choose(listShown.get() ? Side.NONE : Side.LIST);
        }
        arrange();
    }

    public void toggleContext() {
        if (wide()) {
            contextWanted = !contextWanted;
        } else {
            choose(contextShown.get() ? Side.NONE : Side.CONTEXT);
        }
        arrange();
    }

    private boolean wide() {
        return width.get() >= WIDE * stretch();
    }

    private boolean narrow() {
        return width.get() < NARROW * stretch();
    }

    private void choose(Side side) {
        if (!narrow()) {
            whenTight = side;
        } else {
            whenNarrow = side;
        }
    }

    private void arrange() {
        if (wide()) {
            listShown.set(listWanted);
            contextShown.set(contextWanted);
            return;
        }
        Side side = narrow() ? whenNarrow : whenTight;
        listShown.set(side == Side.LIST);
        contextShown.set(side == Side.CONTEXT);
    }
}
