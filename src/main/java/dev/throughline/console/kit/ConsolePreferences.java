package dev.throughline.console.kit;

import dev.throughline.settings.DeskMemory;

/// Where the console keeps what it remembers from one start to the next. The application implements it over its
/// settings. Called on the JavaFX thread, so it must be quick.
public interface ConsolePreferences {

    WindowMemory load();

    void save(WindowMemory memory);

    /// What is remembered of the work at the desk.
    DeskMemory loadDesk();

    /// Unlike the other methods it may be called on any thread, and take as long as writing a small file takes.
    void saveDesk(DeskMemory memory);

    /// Remembers as long as it lives: for tests and for settings that cannot be written.
    static ConsolePreferences inMemory(WindowMemory start) {
        return new ConsolePreferences() {
            private WindowMemory memory = start;
            private volatile DeskMemory desk = DeskMemory.EMPTY;

            @Override
            public WindowMemory load() {
                return memory;
            }

            @Override
            public void save(WindowMemory fresh) {
                memory = fresh;
            }

            @Override
            public DeskMemory loadDesk() {
                return desk;
            }

            @Override
            public void saveDesk(DeskMemory fresh) {
                desk = fresh;
            }
        };
    }
}
