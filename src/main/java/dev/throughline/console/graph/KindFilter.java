package dev.throughline.console.graph;

import dev.throughline.memory.EntityKind;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which kinds of things are in the picture. Kept from one centre to the next.
public final class KindFilter {

    /// What ties everything to everything, and is left out until asked for.
    private static final Set<EntityKind> NOISE = Set.of(EntityKind.MONEY, EntityKind.DATE, EntityKind.VERSION,
            EntityKind.DOMAIN, EntityKind.URL, EntityKind.PRODUCT);

    private final ReadOnlyObjectWrapper<Set<EntityKind>> shown =
            new ReadOnlyObjectWrapper<>(Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(NOISE))));

    /// Never empty.
    public ReadOnlyObjectProperty<Set<EntityKind>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public boolean shows(EntityKind kind) {
        return shown.get().contains(kind);
    }

    public void show(Set<EntityKind> kinds) {
        EnumSet<EntityKind> next = EnumSet.copyOf(shown.get());
        if (next.addAll(kinds)) {
            shown.set(Set.copyOf(next));
        }
    }

    /// The last kind stays.
    public void hide(EntityKind kind) {
        EnumSet<EntityKind> next = EnumSet.copyOf(shown.get());
        if (next.size() > 1 && next.remove(kind)) {
            shown.set(Set.copyOf(next));
        }
    }

    public void toggle(EntityKind kind) {
        if (shows(kind)) {
            hide(kind);
        } else {
            show(Set.of(kind));
        }
    }
}
