package dev.throughline.console.graph;

import atlantafx.base.theme.PrimerLight;
import dev.throughline.console.kit.Views;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Entity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/// The graph screen alone in a window. Made and used on the toolkit's thread.
final class GraphStage implements AutoCloseable {

    final GraphDesk desk = new GraphDesk();
    final GraphViewModel graph = desk.graph;
    final Scene scene;
    final Stage stage = new Stage();
    final GraphCanvas canvas;
    Path file = Path.of("nowhere");

    GraphStage() {
        FilePicker files = (_, _, _) -> Optional.of(file);
        Views views = new Views(desk.messages, Views.closedWorld(Map.of(
                GraphView.class, () -> new GraphView(graph, files, desk.messages),
                MergeView.class, () -> new MergeView(graph, desk.messages))));
        Parent root = views.load(GraphView.class);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene = new Scene(root, 980, 760);
        scene.getStylesheets().add("/dev/throughline/console/console.css");
        stage.setScene(scene);
        stage.show();
        layout();
        canvas = (GraphCanvas) scene.lookup(".graph-canvas");
        canvas.requestFocus();
    }

    void layout() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        if (canvas() != null) {
            canvas().lookupAll("*").forEach(node -> {
                if (node instanceof Parent parent) {
                    parent.layout();
                }
            });
        }
    }

    private Node canvas() {
        return scene.lookup(".graph-canvas");
    }

    /// Waits, off the toolkit's thread, until nothing glides any more.
    static void settle() {
        CountDownLatch still = new CountDownLatch(1);
        Toolkit.run(() -> {
            PauseTransition pause = new PauseTransition(Duration.millis(220));
            pause.setOnFinished(_ -> still.countDown());
            pause.play();
        });
        try {
            still.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(scene.getFocusOwner(), key, false);
        }
    }

    static void press(Node target, KeyCode key, boolean shift) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }

    Point2D place(Entity entity) {
        return canvas.place(entity);
    }

    void click(Point2D at, int count, boolean shift) {
        mouse(MouseEvent.MOUSE_PRESSED, at, count, shift);
        mouse(MouseEvent.MOUSE_RELEASED, at, count, shift);
    }

    void drag(Point2D from, Point2D to) {
        mouse(MouseEvent.MOUSE_PRESSED, from, 1, false);
        mouse(MouseEvent.MOUSE_DRAGGED, from.midpoint(to), 1, false);
        mouse(MouseEvent.MOUSE_DRAGGED, to, 1, false);
        mouse(MouseEvent.MOUSE_RELEASED, to, 1, false);
    }

    void point(Point2D at) {
        mouse(MouseEvent.MOUSE_MOVED, at, 0, false);
    }

    private void mouse(EventType<MouseEvent> type, Point2D within, int count, boolean shift) {
        Point2D at = canvas.localToScene(within);
        Event.fireEvent(canvas, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY,
                count, shift, false, false, false, true, false, false, false, false, true, null));
    }

    @Override
    public void close() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
    }
}
