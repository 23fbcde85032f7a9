/// The desk's window: starts the toolkit, builds view models and views, and ends with the application's stop order.
///
/// Knows `memory` and nothing behind it; what else it needs of the application it declares itself
/// ([dev.throughline.console.port.PortControl], [dev.throughline.console.kit.ConsolePreferences]).
///
/// Thread rule: everything here lives on the JavaFX thread. Work goes through [dev.throughline.console.kit.Tasks].
@NullMarked
package dev.throughline.console;

import org.jspecify.annotations.NullMarked;
