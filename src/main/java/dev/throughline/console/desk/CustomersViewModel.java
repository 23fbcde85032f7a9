package dev.throughline.console.desk;

import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.OutsideTask;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.RunningTask;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Splice;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.memory.MemoryId;
import dev.throughline.settings.CustomerFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of customers and the search over it. Lines do not move because of what the person does in the list: who
/// was opened last is brought up to date when the list is come back to.
public final class CustomersViewModel {

    private static final Duration TYPING = Duration.ofMillis(120);
    private static final Set<String> FILLING = Set.of(ImportViewModel.TITLE, OutsideTask.DEMO);
    private static final Duration SETTLING = Duration.ofMillis(400);

    private final CustomerSearch finder;
    private final OpenCustomer open;
    private final OpenTabs tabs;
    private final DeskKeeper keeper;
    private final SavedViews views;
    private final Navigation navigation;
    private final Tasks tasks;
    private final Messages messages;
    private final Generation generation = new Generation();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CustomerFilter> filter;
    private final ObservableList<Customer> customers = FXCollections.observableArrayList();
    private final ObservableList<CustomerRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper();
    private final BooleanBinding filling;
    private final ReadOnlyBooleanWrapper arranging = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private Tasks.Pause waiting = () -> {};
    private List<String> recent;
    private CustomerSearch.@Nullable Found shown;
    private CustomerSearch.@Nullable Found held;
    private boolean holding;
    private boolean refreshing;
    private boolean jumpWhenFound;

    public CustomersViewModel(Desk desk, OpenCustomer open, OpenTabs tabs, DeskKeeper keeper, Live live,
            Navigation navigation, Tasks tasks, Messages messages, Times times) {
        finder = new CustomerSearch(desk, times);
        filling = Bindings.createBooleanBinding(
                () -> tasks.running().stream().map(RunningTask::titleKey).anyMatch(FILLING::contains), tasks.running());
        this.open = open;
        this.tabs = tabs;
        this.keeper = keeper;
        this.views = new SavedViews(keeper, messages);
        this.navigation = navigation;
        this.tasks = tasks;
        this.messages = messages;
        filter = new ReadOnlyObjectWrapper<>(keeper.memory().view());
        recent = keeper.memory().recent();
        text.subscribe((before, now) -> {
            if (now.isBlank() && !before.isBlank()) {
                recent = keeper.memory().recent();
            }
            waiting.cancel();
            waiting = tasks.after(TYPING, this::search);
        });
        live.listen(_ -> refreshSoon());
        search();
    }

    // state

    public StringProperty textProperty() {
        return text;
    }

    /// What is shown, headings left out.
    public ObservableList<Customer> customers() {
        return customers;
    }

    public ObservableList<CustomerRow> rows() {
        return rows;
    }

    /// True while rows change: what a list then says about its selection means nothing.
    public ReadOnlyBooleanProperty arrangingProperty() {
        return arranging.getReadOnlyProperty();
    }

    /// Which customers are listed, apart from what is typed.
    public ReadOnlyObjectProperty<CustomerFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public SavedViews views() {
        return views;
    }

    /// Whether the list has been answered at least once.
    public ReadOnlyBooleanProperty searchedProperty() {
        return searched.getReadOnlyProperty();
    }

    /// Whether there is no customer at all.
    public ReadOnlyBooleanProperty nobodyProperty() {
        return nobody.getReadOnlyProperty();
    }

    /// Whether tickets are being read in, of a file or of the demo desk, so that there will be customers in a moment.
    public ObservableBooleanValue fillingProperty() {
        return filling;
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable String> openHandleProperty() {
        return open.handleProperty();
    }

    // commands

    /// Looks at a customer while going through the list.
    public void pass(Customer customer) {
        if (!customer.handle().equals(open.handleProperty().get())) {
            tabs.pass(customer.handle());
        }
    }

    /// Opens a customer to stay.
    public void open(Customer customer) {
        open.open(customer.handle());
        tabs.keepCurrent();
    }

    /// Opens a customer where something is spoken of.
    public void open(Desk.Named named) {
        MemoryId newest = named.newest();
        String session = named.session();
        if (session != null) {
            open.open(named.customer().handle(), new Place.OfTicket(session));
        } else if (newest != null) {
            open.open(named.customer().handle(), new Place.OfMemory(newest));
        } else {
            open.open(named.customer().handle());
        }
        tabs.keepCurrent();
    }

    /// Opens what the search names exactly, else the first match; if the search is still under way, as soon as it has
    /// answered.
    public void openFirst() {
        jumpWhenFound = true;
        search();
    }

    public void togglePin(Customer customer) {
        togglePin(customer.handle());
    }

    /// Pins whoever is looked at, or lets go of them.
    public void togglePinOfOpen() {
        Optional.ofNullable(open.handleProperty().get()).ifPresent(this::togglePin);
    }

    private void togglePin(String handle) {
        keeper.change(memory -> {
            List<String> pinned = new ArrayList<>(memory.pinned());
            if (!pinned.remove(handle)) {
                pinned.add(handle);
            }
            return memory.withPinned(pinned);
        });
        search();
    }

    /// Shows other customers; a view that was saved with a search searches that.
    public void choose(CustomerFilter chosen) {
        filter.set(chosen.withText(""));
        keeper.change(memory -> memory.withView(filter.get()));
        recent = keeper.memory().recent();
        if (text.get().equals(chosen.text())) {
            search();
        } else {
            text.set(chosen.text());
        }
    }

    /// Keeps what is shown now as a view.
    public void saveView(String name) {
        views.save(name, filter.get().withText(text.get().strip()));
    }

    /// While the pointer is over the list its lines stay where they are: what is new about them is told, whoever comes
    /// or moves waits.
    public void hold(boolean still) {
        holding = still;
        CustomerSearch.Found waited = held;
        if (!still && waited != null) {
            show(waited);
        }
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
        CustomerSearch.Question question = new CustomerSearch.Question(
                text.get().strip(), filter.get(), keeper.memory().pinned(), recent);
        long number = generation.next();
        tasks.run("task.customers", _ -> finder.find(question)).onSuccess(found -> {
            if (!generation.late(number)) {
                show(found);
            }
        }).onFailure(reason -> {
            if (!generation.late(number)) {
                customers.clear();
                arrange(List.of());
                problem.set(Problem.of(reason, messages));
                searched.set(true);
            }
        });
    }

    /// The wait does not begin anew with what comes meanwhile: while a bot or an import writes on and on, the list
    /// would else not be brought up to date until the end.
    private void refreshSoon() {
        if (!refreshing) {
            refreshing = true;
            tasks.after(SETTLING, () -> {
                refreshing = false;
                search();
            });
        }
    }

    /// The lines as they stand, each customer as they are now.
    private List<CustomerRow> inPlace(List<Customer> fresh) {
        Map<String, Customer> known = new HashMap<>();
        fresh.forEach(customer -> known.put(customer.handle(), customer));
        List<CustomerRow> still = new ArrayList<>(rows);
        still.replaceAll(row -> row instanceof CustomerRow.Entry(Customer customer, boolean pinned)
                ? new CustomerRow.Entry(known.getOrDefault(customer.handle(), customer), pinned) : row);
        return still;
    }

    private void arrange(List<CustomerRow> fresh) {
        arranging.set(true);
        try {
            Splice.into(rows, fresh);
        } finally {
            arranging.set(false);
        }
    }

    private void show(CustomerSearch.Found found) {
        problem.set(null);
        boolean same = shown != null && shown.question().equals(found.question());
        held = holding && same ? found : null;
        shown = found;
        Splice.into(customers, found.customers());
        arrange(held == null ? found.rows() : inPlace(found.customers()));
        searched.set(true);
        nobody.set(found.customers().isEmpty() && found.question().text().isEmpty()
                && found.question().filter().equals(CustomerFilter.EVERYONE));
        if (jumpWhenFound) {
            jumpWhenFound = false;
            if (!found.rows().isEmpty() && found.rows().getFirst() instanceof CustomerRow.Hit(Desk.Named named)) {
                open(named);
            } else if (!found.customers().isEmpty()) {
                open(found.customers().getFirst());
            }
        }
    }
}
