package dev.throughline.console.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/// Loads screens. `XView.fxml` lies beside `XView`, which is its controller; only registered views can be made.
public final class Views {

    private final Messages messages;
    private final Function<Class<?>, Object> factory;

    /// @param factory makes the controllers
    public Views(Messages messages, Function<Class<?>, Object> factory) {
        this.messages = messages;
        this.factory = factory;
    }

    /// A factory for a closed set of views.
    public static Function<Class<?>, Object> closedWorld(Map<Class<?>, Supplier<?>> makers) {
        Map<Class<?>, Supplier<?>> known = Map.copyOf(makers);
        return view -> {
            Supplier<?> maker = known.get(view);
            if (maker == null) {
                throw new IllegalArgumentException("Nobody registered the view " + view.getName());
            }
            return maker.get();
        };
    }

    public Parent load(Class<?> view) {
        URL place = view.getResource(view.getSimpleName() + ".fxml");
        if (place == null) {
            throw new IllegalArgumentException("There is no FXML beside " + view.getName());
        }
        Callback<Class<?>, Object> callback = factory::apply;
        try {
            return FXMLLoader.load(place, messages.bundle(), null, callback);
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot load " + place, broken);
        }
    }
}
