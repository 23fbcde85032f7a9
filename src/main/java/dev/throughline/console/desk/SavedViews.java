package dev.throughline.console.desk;

import dev.throughline.console.kit.Messages;
import dev.throughline.settings.CustomerFilter;
import dev.throughline.settings.DeskMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Filters over customers under a name: a few that are always there, and those the person saved.
public final class SavedViews {

    private static final int SHORT_DAYS = 7;
    private static final int LONG_DAYS = 30;
    private static final int LONGEST_NAME = 60;

    private final DeskKeeper keeper;
    private final Messages messages;

    SavedViews(DeskKeeper keeper, Messages messages) {
        this.keeper = keeper;
        this.messages = messages;
    }

    // state

    /// Those that are always there, everybody first.
    public List<DeskMemory.View> builtIn() {
        CustomerFilter everyone = CustomerFilter.EVERYONE;
        return List.of(
                new DeskMemory.View(messages.text("views.everyone"), everyone),
                new DeskMemory.View(messages.text("views.open-tickets"), everyone.withOpenTickets(true)),
                new DeskMemory.View(messages.text("views.active", SHORT_DAYS), everyone.withActiveDays(SHORT_DAYS)),
                new DeskMemory.View(messages.text("views.active", LONG_DAYS), everyone.withActiveDays(LONG_DAYS)));
    }

    public List<DeskMemory.View> saved() {
        return keeper.memory().views();
    }

    /// The view that shows just this; a saved one where both do.
    public Optional<DeskMemory.View> of(CustomerFilter filter) {
        List<DeskMemory.View> all = new ArrayList<>(saved());
        all.addAll(builtIn());
        return all.stream().filter(view -> view.filter().equals(filter)).findFirst();
    }

    /// What a list that shows this is called.
    public String name(CustomerFilter filter) {
        return of(filter).or(() -> of(filter.withText(""))).map(DeskMemory.View::name)
                .orElseGet(() -> messages.text("views.own"));
    }

    // commands

    /// Keeps a filter under a name, in place of another of that name. A blank name keeps nothing.
    public void save(String name, CustomerFilter filter) {
        String clean = clean(name);
        if (!clean.isEmpty()) {
            keeper.change(memory -> {
                List<DeskMemory.View> views = new ArrayList<>(memory.views());
                views.removeIf(view -> view.name().equals(clean));
                views.add(new DeskMemory.View(clean, filter));
                return memory.withViews(views);
            });
        }
    }

    /// A blank name changes nothing.
    public void rename(DeskMemory.View view, String name) {
        String clean = clean(name);
        if (!clean.isEmpty()) {
            keeper.change(memory -> memory.withViews(memory.views().stream()
                    .filter(each -> each.equals(view) || !each.name().equals(clean))
                    .map(each -> each.equals(view) ? new DeskMemory.View(clean, view.filter()) : each)
                    .toList()));
        }
    }

    public void delete(DeskMemory.View view) {
        keeper.change(memory -> memory.withViews(
                memory.views().stream().filter(each -> !each.equals(view)).toList()));
    }

    private static String clean(String name) {
        String stripped = name.strip();
        return stripped.length() <= LONGEST_NAME ? stripped : stripped.substring(0, LONGEST_NAME).strip();
    }
}
