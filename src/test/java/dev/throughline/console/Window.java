package dev.throughline.console;

import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.shell.Shell;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakePort;
import dev.throughline.console.testing.FakeSettings;
import dev.throughline.memory.MemoryService;
import dev.throughline.settings.CurrentSettings;
import dev.throughline.settings.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// The whole window over some service, with tasks that run at once. Made and used on the toolkit's thread.
final class Window {

    final MemoryService service;
    final FakePort port = new FakePort();
    final ImmediateTasks tasks = new ImmediateTasks();
    final List<Path> opened = new ArrayList<>();
    final CurrentSettings settings;
    final Notices notices;
    final Wiring wiring;
    final Scene scene;
    final Stage stage = new Stage();
    final Shell shell;
    int spokenAgain;

    Window(MemoryService service, Theme theme, Locale locale, double width, double height) {
        this(service, ConsolePreferences.inMemory(WindowMemory.DEFAULT), theme, locale, width, height);
    }

    Window(MemoryService service, ConsolePreferences preferences, Theme theme, Locale locale, double width,
            double height) {
        this(service, preferences, FakeSettings.with(console -> console.withTheme(theme)), locale, width, height);
    }

    Window(MemoryService service, CurrentSettings settings, Locale locale, double width, double height) {
        this(service, ConsolePreferences.inMemory(WindowMemory.DEFAULT), settings, locale, width, height);
    }

    private Window(MemoryService service, ConsolePreferences preferences, CurrentSettings settings, Locale locale,
            double width, double height) {
        this.service = service;
        this.settings = settings;
        Messages messages = new Messages(locale);
        notices = new Notices(messages);
        ConsoleContext context = new ConsoleContext(service, port, preferences, settings, "0.1.0", Path.of("/home/desk/.local/share/throughline"),
                Path.of("/home/desk/.local/state/throughline/logs/throughline.log"), locale,
                Clock.fixed(DeskData.NOW, ZoneOffset.UTC), () -> {});
        wiring = new Wiring(context, messages, notices, tasks, new Host() {
            @Override
            public void speakAgain() {
                spokenAgain++;
            }

            @Override
            public void open(Path path) {
                opened.add(path);
            }
        });
        shell = wiring.shell();
        scene = shell.scene(width, height);
        stage.setScene(scene);
        stage.setOnHidden(_ -> shell.close());
        stage.show();
    }

    void close() {
        stage.close();
    }

    /// As if the key had been pressed while the node had the focus.
    void press(Node target, KeyCode key) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
