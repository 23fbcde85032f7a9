package dev.throughline.console.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// Which side panes there is room for. A wide window shows what is wanted; a narrower one shows one side pane, the
/// list unless the other was asked for last; a narrow one none unless asked for.
public final class PanesModel {

    static final double WIDE = 960;
    static final double NARROW = 720;

    private enum Side {
        NONE,
        LIST,
        CONTEXT
    }

    private final DoubleProperty width = new SimpleDoubleProperty(WIDE);
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
    }

    // state

    public DoubleProperty widthProperty() {
        return width;
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
        if (width.get() >= WIDE) {
            listWanted = !listWanted;
        } else {
            choose(listShown.get() ? Side.NONE : Side.LIST);
        }
        arrange();
    }

    public void toggleContext() {
        if (width.get() >= WIDE) {
            contextWanted = !contextWanted;
        } else {
            choose(contextShown.get() ? Side.NONE : Side.CONTEXT);
        }
        arrange();
    }

    private void choose(Side side) {
        if (width.get() >= NARROW) {
            whenTight = side;
        } else {
            whenNarrow = side;
        }
    }

    private void arrange() {
        if (width.get() >= WIDE) {
            listShown.set(listWanted);
            contextShown.set(contextWanted);
            return;
        }
        Side side = width.get() >= NARROW ? whenTight : whenNarrow;
        listShown.set(side == Side.LIST);
        contextShown.set(side == Side.CONTEXT);
    }
}
