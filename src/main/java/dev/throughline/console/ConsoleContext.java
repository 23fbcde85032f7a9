package dev.throughline.console;

import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.OutsideTask;
import dev.throughline.console.port.PortControl;
import dev.throughline.memory.MemoryService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/// Everything the console is given.
///
/// @param service the engine, open; the console does not close it
/// @param version the program's
/// @param dataDirectory named in the window's title when it is not the usual one
/// @param locale the language and the formats
/// @param clock what time it is, and the zone that times are shown in
/// @param onClosed called once, off the JavaFX thread, when the window has closed and the console calls nothing more:
///     the application's stop order
/// @param outside what the application does by itself meanwhile
public record ConsoleContext(
        MemoryService service,
        PortControl port,
        ConsolePreferences preferences,
        String version,
        Path dataDirectory,
        Locale locale,
        Clock clock,
        Runnable onClosed,
        OutsideTask outside) {

    /// With nothing going on beside the console.
    public ConsoleContext(MemoryService service, PortControl port, ConsolePreferences preferences, String version,
            Path dataDirectory, Locale locale, Clock clock, Runnable onClosed) {
        this(service, port, preferences, version, dataDirectory, locale, clock, onClosed, OutsideTask.demoDesk());
    }

    /// In the system's language and zone.
    public static ConsoleContext of(MemoryService service, PortControl port, ConsolePreferences preferences,
            String version, Path dataDirectory, Runnable onClosed) {
        return new ConsoleContext(service, port, preferences, version, dataDirectory, Locale.getDefault(),
                Clock.systemDefaultZone(), onClosed);
    }
}
