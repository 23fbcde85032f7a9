package dev.throughline.console;

import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.OutsideTask;
import dev.throughline.console.port.PortControl;
import dev.throughline.memory.MemoryService;
import dev.throughline.settings.CurrentSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything the console is given.
///
/// @param service the engine, open; the console does not close it
/// @param settings what the person can set, and its file
/// @param version the program's
/// @param dataDirectory named in the window's title when it is not the usual one
/// @param log the log file, or null if there is none
/// @param locale the language and the formats
/// @param clock what time it is, and the zone that times are shown in
/// @param onClosed called once, off the JavaFX thread, when the window has closed and the console calls nothing more:
///     the application's stop order
/// @param outside what the application does by itself meanwhile
public record ConsoleContext(
        MemoryService service,
        PortControl port,
        ConsolePreferences preferences,
        CurrentSettings settings,
        String version,
        Path dataDirectory,
        @Nullable Path log,
        Locale locale,
        Clock clock,
        Runnable onClosed,
        OutsideTask outside) {

    /// With nothing going on beside the console.
    ConsoleContext(MemoryService service, PortControl port, ConsolePreferences preferences, CurrentSettings settings,
            String version, Path dataDirectory, @Nullable Path log, Locale locale, Clock clock, Runnable onClosed) {
        this(service, port, preferences, settings, version, dataDirectory, log, locale, clock, onClosed,
                OutsideTask.demoDesk());
    }

    /// The same in another language.
    ConsoleContext withLocale(Locale value) {
        return new ConsoleContext(service, port, preferences, settings, version, dataDirectory, log, value, clock,
                onClosed, outside);
    }
}
