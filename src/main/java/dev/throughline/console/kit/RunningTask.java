package dev.throughline.console.kit;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// A task as the status bar shows it.
public final class RunningTask {

    private final String titleKey;
    private final Runnable cancel;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper();

    RunningTask(String titleKey, Runnable cancel) {
        this.titleKey = titleKey;
        this.cancel = cancel;
    }

    public String titleKey() {
        return titleKey;
    }

    /// 0..1, or -1 while the end is unknown.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Units done; 0 for work that does not count.
    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Units a second.
    public ReadOnlyDoubleProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    public void cancel() {
        cancel.run();
    }

    void report(long units, long total, double unitsASecond) {
        done.set(units);
        rate.set(unitsASecond);
        progress.set(total > 0 ? (double) units / total : -1);
    }
}
