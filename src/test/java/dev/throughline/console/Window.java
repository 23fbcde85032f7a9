package dev.throughline.console;

import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Theme;
import dev.throughline.console.kit.Themes;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.shell.Shell;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakePort;
import dev.throughline.memory.MemoryService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The whole window over some service, with tasks that run at once. Made and used on the toolkit's thread.
final class Window {

    final MemoryService service;
    final FakePort port = new FakePort();
    final ImmediateTasks tasks = new ImmediateTasks();
    final Notices notices;
    final Wiring wiring;
    final Scene scene;
    final Stage stage = new Stage();

    Window(MemoryService service, Theme theme, Locale locale, double width, double height) {
        this(service, ConsolePreferences.inMemory(WindowMemory.DEFAULT), theme, locale, width, height);
    }

    Window(MemoryService service, ConsolePreferences preferences, Theme theme, Locale locale, double width,
            double height) {
        this.service = service;
        Messages messages = new Messages(locale);
        notices = new Notices(messages);
        ConsoleContext context = new ConsoleContext(service, port, preferences, "0.1.0", Path.of("data"), locale, Clock.fixed(DeskData.NOW, ZoneOffset.UTC), () -> {});
        Themes themes = new Themes(theme);
        wiring = new Wiring(context, messages, notices, tasks, themes);
        Shell shell = wiring.shell();
        scene = shell.scene(width, height);
        stage.setScene(scene);
        stage.show();
    }
}
