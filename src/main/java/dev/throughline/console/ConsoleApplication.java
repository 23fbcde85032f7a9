package dev.throughline.console;

import dev.throughline.console.kit.FxTasks;
import dev.throughline.console.kit.WindowMemory;
import java.nio.file.Path;
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
public final class ConsoleApplication extends Application implements Host {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApplication.class);
    private static final javafx.util.Duration PULSE = javafx.util.Duration.seconds(3);

    private final ConsoleContext context = Console.takeOver();
    private final FxTasks tasks = new FxTasks(this::failed);
    private @Nullable Inside inside;
    private @Nullable Stage window;

    @Override
    public void start(Stage stage) {
        window = stage;
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            LOG.error("A mistake on the JavaFX thread", failure);
            if (failure instanceof RuntimeException reason) {
                failed(reason);
            }
        });
        WindowMemory memory = context.preferences().load();
        Inside first = new Inside(context, tasks, this, memory);
        inside = first;
        first.enter(stage, memory.width(), memory.height());
        stage.setMinWidth(WindowMemory.LEAST_WIDTH);
        stage.setMinHeight(WindowMemory.LEAST_HEIGHT);
        place(stage, memory);
        stage.setOnHiding(_ -> remember(stage));
        stage.show();
        first.focus();
        first.rehearse();
        Timeline pulse = new Timeline(new KeyFrame(PULSE, _ -> refresh()));
        pulse.setCycleCount(Animation.INDEFINITE);
        pulse.play();
        stage.setOnHidden(_ -> pulse.stop());
        tasks.later(ConsoleApplication::tellStartTime);
    }

    @Override
    public void speakAgain() {
        Stage stage = window;
        Inside old = inside;
        if (stage == null || old == null) {
            return;
        }
        remember(stage);
        old.close();
        Inside fresh = new Inside(context.withLocale(context.settings().effective().console().locale()), tasks, this,
                context.preferences().load());
        inside = fresh;
        fresh.enter(stage, stage.getScene().getWidth(), stage.getScene().getHeight());
        fresh.takeOver(old);
        fresh.rehearse();
    }

    @Override
    public void open(Path path) {
        getHostServices().showDocument(path.toUri().toString());
    }

    @Override
    public void stop() {
        if (inside != null) {
            inside.close();
        }
        tasks.close();
        Thread last = new Thread(context.onClosed(), "console-closed");
        last.start();
        try {
            last.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(RuntimeException reason) {
        if (inside != null) {
            inside.failed(reason);
        }
    }

    private void refresh() {
        if (inside != null) {
            inside.refresh();
        }
    }

    private void remember(Stage stage) {
        if (inside != null) {
            context.preferences().save(inside.remember(stage));
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
