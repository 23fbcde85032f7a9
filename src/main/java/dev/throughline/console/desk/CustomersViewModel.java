package dev.throughline.console.desk;

import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Job;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Splice;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of customers and the search over it.
public final class CustomersViewModel {

    private static final int LIMIT = 1_000;
    private static final Duration TYPING = Duration.ofMillis(120);
    private static final Duration SETTLING = Duration.ofMillis(400);

    private final Desk desk;
    private final OpenCustomer open;
    private final Navigation navigation;
    private final Tasks tasks;
    private final Messages messages;
    private final Generation generation = new Generation();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Customer> customers = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private Tasks.Pause waiting = () -> {};
    private boolean jumpWhenFound;

    public CustomersViewModel(
            Desk desk, OpenCustomer open, Live live, Navigation navigation, Tasks tasks, Messages messages) {
        this.desk = desk;
        this.open = open;
        this.navigation = navigation;
        this.tasks = tasks;
        this.messages = messages;
        text.subscribe((_, _) -> searchAfter(TYPING));
        live.listen(_ -> searchAfter(SETTLING));
        search();
    }

    // state

    public StringProperty textProperty() {
        return text;
    }

    public ObservableList<Customer> customers() {
        return customers;
    }

    /// Whether the list has been answered at least once.
    public ReadOnlyBooleanProperty searchedProperty() {
        return searched.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable String> openHandleProperty() {
        return open.handleProperty();
    }

    // commands

    public void open(Customer customer) {
        open.open(customer.handle());
    }

    /// Opens the first match; if the search is still under way, as soon as it has answered.
    public void openFirst() {
        jumpWhenFound = true;
        search();
    }

    /// Where bots are let in, who fill an empty desk.
    public void showPort() {
        navigation.go(Screen.PORT);
    }

    public void clear() {
        text.set("");
    }

    public void search() {
        waiting.cancel();
        String asked = text.get().strip();
        long number = generation.next();
        Job<List<Customer>> job = tasks.run("task.customers", _ -> desk.customers(asked, LIMIT));
        job.onSuccess(found -> {
            if (!generation.late(number)) {
                show(found);
            }
        }).onFailure(reason -> {
            if (!generation.late(number)) {
                customers.clear();
                problem.set(Problem.of(reason, messages));
                searched.set(true);
            }
        });
    }

    private void searchAfter(Duration delay) {
        waiting.cancel();
        waiting = tasks.after(delay, this::search);
    }

    private void show(List<Customer> found) {
        problem.set(null);
        Splice.into(customers, found);
        searched.set(true);
        if (jumpWhenFound && !found.isEmpty()) {
            open(found.getFirst());
        }
        jumpWhenFound = false;
    }
}
