package dev.throughline.console.kit;

/// Where the console keeps what it remembers from one start to the next. The application implements it over its
/// settings. Called on the JavaFX thread, so it must be quick.
public interface ConsolePreferences {

    WindowMemory load();

    void save(WindowMemory memory);

    /// Remembers as long as it lives: for tests and for settings that cannot be written.
    static ConsolePreferences inMemory(WindowMemory start) {
        return new ConsolePreferences() {
            private WindowMemory memory = start;

            @Override
            public WindowMemory load() {
                return memory;
            }

            @Override
            public void save(WindowMemory fresh) {
                memory = fresh;
            }
        };
    }
}
