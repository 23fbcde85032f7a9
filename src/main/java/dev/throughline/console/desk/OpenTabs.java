package dev.throughline.console.desk;

import dev.throughline.console.kit.Times;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Story;
import dev.throughline.settings.DeskMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The customers that are open, and which of them is looked at. Follows [OpenCustomer], whoever opens one there; a
/// tab that was only passed through gives its place to the next one. When all places are taken the tab that was
/// looked at longest ago is closed, one with an unsaved note last.
public final class OpenTabs implements OpenCustomer.Visits {

    /// Looked at this long, a customer counts as opened.
    private static final Duration GLANCE = Duration.ofSeconds(5);

    /// Something that each tab has of its own and that is shown in one place.
    public interface Kept {

        /// The tab is about to be left: put into it what is shown.
        void leave(CustomerTab tab);

        /// The tab is looked at now: show what is in it.
        void enter(CustomerTab tab);
    }

    private final OpenCustomer open;
    private final DeskKeeper keeper;
    private final Times times;
    private final List<Kept> kept = new ArrayList<>();
    private final ObservableList<CustomerTab> tabs = FXCollections.observableArrayList(tab -> new Observable[] {
        tab.nameProperty(), tab.keptProperty(), tab.filterProperty(), tab.noteProperty(), tab.questionProperty()
    });
    private final ReadOnlyObjectWrapper<@Nullable CustomerTab> current = new ReadOnlyObjectWrapper<>();
    private boolean passing;
    private boolean restoring;

    public OpenTabs(OpenCustomer open, DeskKeeper keeper, Times times) {
        this.open = open;
        this.keeper = keeper;
        this.times = times;
        open.visit(this);
        open.storyProperty().subscribe(this::told);
        open.selectedProperty().subscribe((_, memory) -> selected(memory));
        tabs.addListener((ListChangeListener<CustomerTab>) _ -> remember());
    }

    // state

    /// From left to right.
    public ObservableList<CustomerTab> tabs() {
        return tabs;
    }

    public ReadOnlyObjectProperty<@Nullable CustomerTab> currentProperty() {
        return current.getReadOnlyProperty();
    }

    // commands

    /// @param part enters the current tab at once, if there is one
    public void keep(Kept part) {
        kept.add(part);
        CustomerTab tab = current.get();
        if (tab != null) {
            part.enter(tab);
        }
    }

    /// Looks at a customer in passing: their tab goes when another is looked at, unless something is done in it.
    public void pass(String handle) {
        passing = true;
        try {
            open.open(handle);
        } finally {
            passing = false;
        }
    }

    /// The customer that is looked at stays open.
    public void keepCurrent() {
        CustomerTab tab = current.get();
        if (tab != null) {
            tab.keptProperty().set(true);
            keeper.change(memory -> memory.withOpened(tab.handle()));
        }
    }

    public void show(CustomerTab tab) {
        open.open(tab.handle());
    }

    public void close(CustomerTab tab) {
        int place = tabs.indexOf(tab);
        if (place < 0) {
            return;
        }
        if (tab.equals(current.get())) {
            if (tabs.size() == 1) {
                open.close();
            } else {
                show(tabs.get(place + 1 < tabs.size() ? place + 1 : place - 1));
            }
        }
        drop(tab);
    }

    public void closeCurrent() {
        Optional.ofNullable(current.get()).ifPresent(this::close);
    }

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    private void step(int by) {
        CustomerTab now = current.get();
        if (now != null && tabs.size() > 1) {
            show(tabs.get(Math.floorMod(tabs.indexOf(now) + by, tabs.size())));
        }
    }

    /// Opens what was open when the desk was left. Once, at the start.
    public void restore() {
        DeskMemory memory = keeper.memory();
        restoring = true;
        try {
            tabs.setAll(memory.tabs().stream().map(CustomerTab::of).toList());
            if (find(memory.current()).isPresent()) {
                open.open(memory.current());
            }
        } finally {
            restoring = false;
        }
    }

    /// Notes how everything is, because the window closes.
    public void leave() {
        CustomerTab tab = current.get();
        if (tab != null) {
            left(tab);
            remember();
        }
    }

    @Override
    public void leaving(String handle) {
        find(handle).ifPresent(this::left);
    }

    private void left(CustomerTab tab) {
        kept.forEach(part -> part.leave(tab));
        Instant now = times.now();
        boolean opened = tab.keptProperty().get() || Duration.between(tab.since(), now).compareTo(GLANCE) >= 0;
        keeper.change(memory -> (opened ? memory.withOpened(tab.handle()) : memory).withLooked(tab.handle(), now));
    }

    @Override
    public void entered(String handle) {
        CustomerTab tab = find(handle).orElseGet(() -> added(handle));
        if (!passing) {
            tab.keptProperty().set(true);
            keeper.change(memory -> memory.withOpened(handle));
        }
        tab.enter(keeper.memory().looked().get(handle), times.now());
        current.set(tab);
        if (tab.selectedProperty().get() != null) {
            open.want(tab.selectedProperty().get());
        }
        kept.forEach(part -> part.enter(tab));
        remember();
    }

    @Override
    public void moved(String before, String now) {
        CustomerTab tab = find(before).orElse(null);
        CustomerTab other = find(now).orElse(null);
        if (tab == null) {
            return;
        }
        if (other == null) {
            tab.moveTo(now);
            remember();
            return;
        }
        left(tab);
        String both = (other.noteProperty().get() + "\n" + tab.noteProperty().get()).strip();
        other.noteProperty().set(both);
        drop(tab);
        entered(now);
    }

    @Override
    public void closed() {
        current.set(null);
        remember();
    }

    private CustomerTab added(String handle) {
        CustomerTab tab = new CustomerTab(handle, handle);
        tab.keptProperty().set(!passing);
        int place = tabs.size();
        Optional<CustomerTab> passed = tabs.stream().filter(each -> !each.keptProperty().get()).findFirst();
        if (passed.isPresent()) {
            place = tabs.indexOf(passed.get());
            drop(passed.get());
        } else if (tabs.size() >= DeskMemory.MOST_TABS) {
            tabs.stream().min(Comparator.comparing((CustomerTab each) -> !each.noteProperty().get().isBlank())
                    .thenComparing(CustomerTab::since)).ifPresent(this::drop);
            place = tabs.size();
        }
        tabs.add(place, tab);
        return tab;
    }

    private void drop(CustomerTab tab) {
        tabs.remove(tab);
        open.forget(tab.handle());
    }

    private void told(@Nullable Story story) {
        if (story != null) {
            find(story.customer().handle()).ifPresent(tab -> tab.rename(story.customer().name()));
        }
    }

    private void selected(@Nullable Memory memory) {
        CustomerTab tab = current.get();
        if (tab != null && memory != null) {
            tab.selectedProperty().set(memory.id());
        }
    }

    private Optional<CustomerTab> find(String handle) {
        return tabs.stream().filter(tab -> tab.handle().equals(handle)).findFirst();
    }

    private void remember() {
        if (!restoring) {
            CustomerTab now = current.get();
            keeper.change(memory -> memory.withTabs(
                    tabs.stream().map(CustomerTab::remember).toList(), now == null ? "" : now.handle()));
        }
    }
}
