package dev.throughline.console.shell;

import dev.throughline.console.graph.GraphView;
import dev.throughline.console.health.HealthView;
import dev.throughline.console.journal.JournalView;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Themes;
import dev.throughline.console.kit.Views;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.port.PortView;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The whole window's inside: loads the frame, the desk at once and every other screen when it is first gone to.
public final class Shell {

    private static final String STYLE = "/dev/throughline/console/console.css";

    private final ShellViewModel model;
    private final Themes themes;
    private final Parent root;
    private final DeskScreenView desk;

    /// @param makers makes each screen's controller
    public Shell(ShellViewModel model, Themes themes, Messages messages, Map<Class<?>, Supplier<?>> makers) {
        this.model = model;
        this.themes = themes;
        desk = (DeskScreenView) make(makers, DeskScreenView.class);
        Map<Class<?>, Supplier<?>> all = new HashMap<>(makers);
        all.put(DeskScreenView.class, () -> desk);
        Views screens = new Views(messages, Views.closedWorld(all));
        all.put(ShellView.class, () -> new ShellView(model, themes, screen -> screens.load(view(screen))));
        root = new Views(messages, Views.closedWorld(all)).load(ShellView.class);
    }

    private static Object make(Map<Class<?>, Supplier<?>> makers, Class<?> view) {
        Supplier<?> maker = makers.get(view);
        if (maker == null) {
            throw new IllegalArgumentException("Nobody registered the view " + view.getName());
        }
        return maker.get();
    }

    private static Class<?> view(Screen screen) {
        return switch (screen) {
            case DESK -> DeskScreenView.class;
            case GRAPH -> GraphView.class;
            case JOURNAL -> JournalView.class;
            case PORT -> PortView.class;
            case HEALTH -> HealthView.class;
        };
    }

    /// The scene with its style and keys.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(STYLE);
        new Keys(model, themes, desk).attach(scene);
        return scene;
    }

    /// Where the person starts typing.
    public void focusFirst() {
        desk.customers().focusSearch();
    }

    /// What to remember of this window.
    public WindowMemory remember(Stage stage, WindowMemory before) {
        boolean whole = stage.isMaximized();
        return new WindowMemory(
                whole ? before.x() : stage.getX(), whole ? before.y() : stage.getY(),
                whole ? before.width() : stage.getScene().getWidth(),
                whole ? before.height() : stage.getScene().getHeight(),
                whole, desk.listWidth(), desk.contextWidth(), model.panes().listWanted(), model.panes().contextWanted(),
                themes.themeProperty().get());
    }
}
