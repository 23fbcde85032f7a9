package dev.throughline.console.shell;

import dev.throughline.console.graph.GraphView;
import dev.throughline.console.health.HealthView;
import dev.throughline.console.journal.JournalView;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Remembered;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Themes;
import dev.throughline.console.kit.Views;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.port.PortView;
import dev.throughline.console.settings.SettingsView;
import dev.throughline.console.story.StoryView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The whole window's inside: loads the frame, the desk at once and every other screen when it is first gone to. Close
/// it when the window goes or is built anew.
public final class Shell implements AutoCloseable {

    private static final String SCREEN = "screen";

    private final ShellViewModel model;
    private final Remembered remembered;
    private final Parent root;
    private final DeskScreenView desk;
    private final ShellView frame;
    private @Nullable Themes themes;
    private @Nullable Rehearsal rehearsal;

    /// @param makers makes each screen's controller
    public Shell(ShellViewModel model, Remembered remembered, Messages messages, Map<Class<?>, Supplier<?>> makers) {
        this.model = model;
        this.remembered = remembered;
        model.navigation().go(remembered.get(SCREEN, Screen.DESK));
        desk = (DeskScreenView) make(makers, DeskScreenView.class);
        Map<Class<?>, Supplier<?>> all = new HashMap<>(makers);
        all.put(DeskScreenView.class, () -> desk);
        Views views = new Views(messages, Views.closedWorld(all));
        Parent deskScreen = views.load(DeskScreenView.class);
        frame = new ShellView(model,
                screen -> screen == Screen.DESK ? deskScreen : views.load(view(screen)),
                layer -> views.load(layer == Layer.KEYS ? KeySheetView.class : PaletteView.class));
        all.put(ShellView.class, () -> frame);
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
            case SETTINGS -> SettingsView.class;
        };
    }

    /// The desk's parts, for commands that move the focus.
    public DeskScreenView desk() {
        return desk;
    }

    /// The scene with its style and keys.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        themes = new Themes(model.look(), scene);
        new Keys(model.commands(), model.look(), model.overlays()).attach(scene);
        return scene;
    }

    /// Makes what is typed into most ready for the first key, in quiet moments after the window is shown.
    public void rehearse() {
        List<Runnable> steps = new ArrayList<>(RehearsalSteps.fonts());
        OverlayPart layers = frame.layers();
        steps.addAll(RehearsalSteps.palette(layers));
        StoryView story = desk.story();
        Runnable rest = () -> {
            layers.conceal(Layer.PALETTE);
            story.conceal();
        };
        steps.addAll(RehearsalSteps.rows(story::rehearseEntries));
        steps.add(story::conceal);
        steps.addAll(RehearsalSteps.rows(story::rehearseAnswers));
        steps.add(story::conceal);
        rehearsal = new Rehearsal(root.getScene(), model.tasks(), steps, rest);
    }

    /// Where the person starts typing.
    public void focusFirst() {
        desk.focusSearch();
    }

    /// What to remember of this window.
    public WindowMemory remember(Stage stage, WindowMemory before) {
        boolean whole = stage.isMaximized();
        remembered.put(SCREEN, model.navigation().screenProperty().get());
        return new WindowMemory(
                whole ? before.x() : stage.getX(), whole ? before.y() : stage.getY(),
                whole ? before.width() : stage.getScene().getWidth(),
                whole ? before.height() : stage.getScene().getHeight(),
                whole, desk.listWidth(), desk.contextWidth(), model.panes().listWanted(), model.panes().contextWanted(),
                remembered.all());
    }

    @Override
    public void close() {
        if (themes != null) {
            themes.close();
        }
        if (rehearsal != null) {
            rehearsal.close();
        }
    }
}
