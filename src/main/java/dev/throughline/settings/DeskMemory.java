package dev.throughline.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the desk remembers of one person's work from one start to the next.
///
/// @param pinned customers' handles in the order they were pinned
/// @param recent handles of the customers last opened, the last one first; at most [#MOST_RECENT]
/// @param views saved views in the order they were made, each name once
/// @param view which customers the list shows, apart from what is typed
/// @param tabs customers that are open, from left to right; at most [#MOST_TABS]
/// @param current handle of the customer that is looked at, empty for nobody
/// @param looked when each customer was last looked at, by handle; the latest [#MOST_LOOKED]
/// @param newestFirst the order of histories
/// @param stripCollapsed whether what was tried and promised is folded away
public record DeskMemory(
        List<String> pinned,
        List<String> recent,
        List<View> views,
        CustomerFilter view,
        List<Tab> tabs,
        String current,
        Map<String, Instant> looked,
        boolean newestFirst,
        boolean stripCollapsed) {

    public static final int MOST_RECENT = 8;
    public static final int MOST_TABS = 12;
    public static final int MOST_LOOKED = 5_000;

    public static final DeskMemory EMPTY = new DeskMemory(
            List.of(), List.of(), List.of(), CustomerFilter.EVERYONE, List.of(), "", Map.of(), false, false);

    /// A filter under a name.
    public record View(String name, CustomerFilter filter) {}

    /// An open customer.
    ///
    /// @param name as people know them
    /// @param note what was written and not saved yet
    /// @param question what was asked in the recall box
    /// @param selected id of the selected memory, or null
    /// @param anchor id of the topmost memory to be seen, or null at the newest end
    /// @param offset how far its top is under the upper edge, in pixels
    public record Tab(
            String handle, String name, StoryFilter filter, String note, String question, @Nullable String selected,
            @Nullable String anchor, double offset) {}

    public DeskMemory {
        pinned = pinned.stream().distinct().toList();
        recent = recent.stream().distinct().limit(MOST_RECENT).toList();
        views = List.copyOf(views);
        tabs = tabs.stream().limit(MOST_TABS).toList();
        looked = latest(looked);
    }

    private static Map<String, Instant> latest(Map<String, Instant> looked) {
        Map<String, Instant> kept = new LinkedHashMap<>();
        if (looked.size() <= MOST_LOOKED) {
            kept.putAll(looked);
        } else {
            looked.entrySet().stream()
                    .sorted(Map.Entry.<String, Instant>comparingByValue(Comparator.reverseOrder()))
                    .limit(MOST_LOOKED)
                    .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        return Collections.unmodifiableMap(kept);
    }

    public DeskMemory withPinned(List<String> value) {
        return new DeskMemory(value, recent, views, view, tabs, current, looked, newestFirst, stripCollapsed);
    }

    /// Puts a customer at the head of those last opened.
    public DeskMemory withOpened(String handle) {
        List<String> now = new ArrayList<>(List.of(handle));
        recent.stream().filter(Predicate.not(handle::equals)).forEach(now::add);
        return new DeskMemory(pinned, now, views, view, tabs, current, looked, newestFirst, stripCollapsed);
    }

    public DeskMemory withViews(List<View> value) {
        return new DeskMemory(pinned, recent, value, view, tabs, current, looked, newestFirst, stripCollapsed);
    }

    public DeskMemory withView(CustomerFilter value) {
        return new DeskMemory(pinned, recent, views, value, tabs, current, looked, newestFirst, stripCollapsed);
    }

    public DeskMemory withTabs(List<Tab> value, String nowCurrent) {
        return new DeskMemory(pinned, recent, views, view, value, nowCurrent, looked, newestFirst, stripCollapsed);
    }

    public DeskMemory withLooked(String handle, Instant when) {
        Map<String, Instant> now = new LinkedHashMap<>(looked);
        now.put(handle, when);
        return new DeskMemory(pinned, recent, views, view, tabs, current, now, newestFirst, stripCollapsed);
    }

    public DeskMemory withNewestFirst(boolean value) {
        return new DeskMemory(pinned, recent, views, view, tabs, current, looked, value, stripCollapsed);
    }

    public DeskMemory withStripCollapsed(boolean value) {
        return new DeskMemory(pinned, recent, views, view, tabs, current, looked, newestFirst, value);
    }
}
