package dev.throughline.console.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What lies over the window now. One layer at a time.
public final class Overlays {

    private final ReadOnlyObjectWrapper<Layer> shown = new ReadOnlyObjectWrapper<>(Layer.NONE);

    public ReadOnlyObjectProperty<Layer> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Shows a layer, or puts it away if it is shown.
    public void toggle(Layer layer) {
        shown.set(shown.get() == layer ? Layer.NONE : layer);
    }

    public void close() {
        shown.set(Layer.NONE);
    }
}
