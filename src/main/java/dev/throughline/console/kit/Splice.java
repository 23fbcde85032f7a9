package dev.throughline.console.kit;

import java.util.List;
import javafx.collections.ObservableList;

/// Brings an observable list up to date by replacing only the stretch that differs, so that a list view keeps its
/// place when one row of thousands has changed.
public final class Splice {

    private Splice() {}

    public static <T> void into(ObservableList<T> list, List<? extends T> fresh) {
        int shorter = Math.min(list.size(), fresh.size());
        int head = 0;
        while (head < shorter && list.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && list.get(list.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        List<? extends T> middle = fresh.subList(head, fresh.size() - tail);
        int end = list.size() - tail;
        if (end - head == middle.size()) {
            for (int i = 0; i < middle.size(); i++) {
                if (!list.get(head + i).equals(middle.get(i))) {
                    list.set(head + i, middle.get(i));
                }
            }
        } else if (head == 0 && tail == 0) {
            list.setAll(fresh);
        } else {
            list.remove(head, end);
            list.addAll(head, middle);
        }
    }
}
