package dev.throughline.app;

import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.memory.StoreFailure;
import dev.throughline.settings.ConsoleSettings;
import dev.throughline.settings.CurrentSettings;
import dev.throughline.settings.DeskMemory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what the window and the desk remember in the settings file. A number that someone damaged there counts as not remembered.
final class WindowPreferences implements ConsolePreferences {

    private static final Logger LOG = LoggerFactory.getLogger(WindowPreferences.class);
    private static final String X = "window.x";
    private static final String Y = "window.y";
    private static final String WIDTH = "window.width";
    private static final String HEIGHT = "window.height";
    private static final String MAXIMIZED = "window.maximized";
    private static final String LIST_WIDTH = "list.width";
    private static final String LIST_SHOWN = "list.shown";
    private static final String CONTEXT_WIDTH = "context.width";
    private static final String CONTEXT_SHOWN = "context.shown";
    private static final String MORE = "more.";

    private final CurrentSettings settings;

    WindowPreferences(CurrentSettings settings) {
        this.settings = settings;
    }

    @Override
    public WindowMemory load() {
        ConsoleSettings console = settings.effective().console();
        Map<String, String> layout = console.layout();
        WindowMemory usual = WindowMemory.DEFAULT;
        return new WindowMemory(
                number(layout, X, usual.x()),
                number(layout, Y, usual.y()),
                number(layout, WIDTH, usual.width()),
                number(layout, HEIGHT, usual.height()),
                flag(layout, MAXIMIZED, usual.maximized()),
                number(layout, LIST_WIDTH, usual.listWidth()),
                number(layout, CONTEXT_WIDTH, usual.contextWidth()),
                flag(layout, LIST_SHOWN, usual.listShown()),
                flag(layout, CONTEXT_SHOWN, usual.contextShown()),
                more(layout));
    }

    @Override
    public void save(WindowMemory memory) {
        try {
            settings.change(now -> now.withConsole(now.console().withLayout(layout(now.console().layout(), memory))));
        } catch (StoreFailure e) {
            LOG.warn("The window's place is not remembered: {}", e.getMessage(), e);
        }
    }

    @Override
    public DeskMemory loadDesk() {
        return settings.effective().console().desk();
    }

    @Override
    public void saveDesk(DeskMemory memory) {
        try {
            settings.change(now -> now.withConsole(now.console().withDesk(memory)));
        } catch (StoreFailure e) {
            LOG.warn("The work at the desk is not remembered: {}", e.getMessage(), e);
        }
    }

    private static Map<String, String> layout(Map<String, String> before, WindowMemory memory) {
        Map<String, String> layout = new LinkedHashMap<>(before);
        layout.put(X, String.valueOf(memory.x()));
        layout.put(Y, String.valueOf(memory.y()));
        layout.put(WIDTH, String.valueOf(memory.width()));
        layout.put(HEIGHT, String.valueOf(memory.height()));
        layout.put(MAXIMIZED, String.valueOf(memory.maximized()));
        layout.put(LIST_WIDTH, String.valueOf(memory.listWidth()));
        layout.put(LIST_SHOWN, String.valueOf(memory.listShown()));
        layout.put(CONTEXT_WIDTH, String.valueOf(memory.contextWidth()));
        layout.put(CONTEXT_SHOWN, String.valueOf(memory.contextShown()));
        memory.more().forEach((name, value) -> layout.put(MORE + name, value));
        return layout;
    }

    /// What screens remember has names of their own behind a common start.
    private static Map<String, String> more(Map<String, String> layout) {
        Map<String, String> more = new LinkedHashMap<>();
        layout.forEach((name, value) -> {
            if (name.startsWith(MORE)) {
                more.put(name.substring(MORE.length()), value);
            }
        });
        return more;
    }

    private static double number(Map<String, String> layout, String key, double usual) {
        String text = layout.get(key);
        try {
            return text == null ? usual : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    private static boolean flag(Map<String, String> layout, String key, boolean usual) {
        String text = layout.get(key);
        return text == null ? usual : Boolean.parseBoolean(text);
    }
}
