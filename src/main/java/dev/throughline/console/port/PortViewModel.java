package dev.throughline.console.port;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Splice;
import dev.throughline.console.kit.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The port as it is, and its switch.
public final class PortViewModel {

    private record State(boolean running, String address, Optional<Path> keyFile, List<PortControl.RequestLine> recent) {}

    private final PortControl port;
    private final Tasks tasks;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper switching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Path> keyFile = new ReadOnlyObjectWrapper<>();
    private final ObservableList<PortControl.RequestLine> recent = FXCollections.observableArrayList();

    public PortViewModel(PortControl port, Tasks tasks, Messages messages) {
        this.port = port;
        this.tasks = tasks;
        this.messages = messages;
        refresh();
    }

    // state

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty switchingProperty() {
        return switching.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty addressProperty() {
        return address.getReadOnlyProperty();
    }

    /// Why the last switching failed, empty if it did not.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Path> keyFileProperty() {
        return keyFile.getReadOnlyProperty();
    }

    public ObservableList<PortControl.RequestLine> recent() {
        return recent;
    }

    // commands

    public void turnOn() {
        change("task.port-on", port::start);
    }

    public void turnOff() {
        change("task.port-off", port::stop);
    }

    public void refresh() {
        tasks.run("task.port-state", _ -> state()).onSuccess(this::show);
    }

    private void change(String titleKey, Runnable deed) {
        switching.set(true);
        problem.set("");
        tasks.run(titleKey, _ -> {
            deed.run();
            return state();
        }).onSuccess(state -> {
            switching.set(false);
            show(state);
        }).onFailure(reason -> {
            switching.set(false);
            String detail = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
            problem.set(messages.text("port.problem", detail));
            refresh();
        });
    }

    private State state() {
        return new State(port.running(), port.address(), port.rootKeyFile(), port.recent());
    }

    private void show(State state) {
        running.set(state.running());
        address.set(state.address());
        keyFile.set(state.keyFile().orElse(null));
        Splice.into(recent, state.recent());
    }
}
