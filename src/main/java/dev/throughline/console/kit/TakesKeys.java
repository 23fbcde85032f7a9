package dev.throughline.console.kit;

/// A control that wants every key while it has the focus, even those that call commands.
public interface TakesKeys {

    boolean takingKeys();
}
