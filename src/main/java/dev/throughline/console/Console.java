package dev.throughline.console;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/// The way into the console.
public final class Console {

    // JavaFX makes the application object itself; this is the one hand-over that forces on us.
    private static final AtomicReference<@Nullable ConsoleContext> HANDED_OVER = new AtomicReference<>();

    private Console() {}

    /// Shows the window. Returns when it has closed and [ConsoleContext#onClosed()] has run. Once in a process.
    public static void launch(ConsoleContext context) {
        HANDED_OVER.set(context);
        Application.launch(ConsoleApplication.class);
    }

    static ConsoleContext takeOver() {
        ConsoleContext context = HANDED_OVER.getAndSet(null);
        if (context == null) {
            throw new IllegalStateException("The console starts through Console.launch");
        }
        return context;
    }
}
