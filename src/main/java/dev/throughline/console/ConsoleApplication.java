package dev.throughline.console;

import dev.throughline.console.kit.FxTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Themes;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.shell.Shell;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window's life: from the hand-over to the application's stop order.
public final class ConsoleApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApplication.class);
    private static final javafx.util.Duration PULSE = javafx.util.Duration.seconds(3);

    private final ConsoleContext context = Console.takeOver();
    private @Nullable FxTasks tasks;
    private @Nullable Wiring wiring;

    @Override
    public void start(Stage stage) {
        Messages messages = new Messages(context.locale());
        Notices notices = new Notices(messages);
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            LOG.error("A mistake on the JavaFX thread", failure);
            if (failure instanceof RuntimeException reason) {
                notices.failed(reason);
            }
        });
        WindowMemory memory = context.preferences().load();
        Themes themes = new Themes(memory.theme());
        FxTasks work = new FxTasks(notices::failed);
        tasks = work;
        Wiring parts = new Wiring(context, messages, notices, work, themes);
        wiring = parts;
        Shell shell = parts.shell();
        stage.setTitle(messages.text("window.title"));
        stage.setScene(shell.scene(memory.width(), memory.height()));
        stage.setMinWidth(WindowMemory.LEAST_WIDTH);
        stage.setMinHeight(WindowMemory.LEAST_HEIGHT);
        place(stage, memory);
        stage.setOnHiding(_ -> context.preferences().save(shell.remember(stage, memory)));
        stage.show();
        shell.focusFirst();
        Timeline pulse = new Timeline(new KeyFrame(PULSE, _ -> parts.shell.refresh()));
        pulse.setCycleCount(Animation.INDEFINITE);
        pulse.play();
        stage.setOnHidden(_ -> pulse.stop());
        work.later(ConsoleApplication::tellStartTime);
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
        if (tasks != null) {
            tasks.close();
        }
        Thread last = new Thread(context.onClosed(), "console-closed");
        last.start();
        try {
            last.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Puts the window where it was, unless no screen is there any more.
    private static void place(Stage stage, WindowMemory memory) {
        boolean seen = Screen.getScreens().stream().map(Screen::getVisualBounds)
                .anyMatch(bounds -> bounds.contains(memory.x() + 100, memory.y() + 20));
        if (!Double.isNaN(memory.x()) && !Double.isNaN(memory.y()) && seen) {
            stage.setX(memory.x());
            stage.setY(memory.y());
        }
        stage.setMaximized(memory.maximized());
    }

    private static void tellStartTime() {
        ProcessHandle.current().info().startInstant().ifPresent(start ->
                LOG.info("Interactive {} ms after the process started", Duration.between(start, Instant.now()).toMillis()));
    }
}
