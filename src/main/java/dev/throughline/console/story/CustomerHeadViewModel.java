package dev.throughline.console.story;

import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.Story;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The line under the open customer's name: how much there is, and the few words that fit, such as the plan and the
/// language. What takes a sentence is in the context pane.
public final class CustomerHeadViewModel {

    private static final int SHORT = 20;
    private static final int MOST = 3;
    private static final Set<Essentials.Field> SAID =
            EnumSet.of(Essentials.Field.PLAN, Essentials.Field.LANGUAGE, Essentials.Field.TIME_ZONE);

    private final Desk desk;
    private final Tasks tasks;
    private final Messages messages;
    private final Generation generation = new Generation();
    private final ObservableList<String> words = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ZoneId> zone = new ReadOnlyObjectWrapper<>();
    private @Nullable String described;

    public CustomerHeadViewModel(Desk desk, OpenCustomer open, Tasks tasks, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        open.storyProperty().subscribe(this::told);
    }

    // state

    /// At most three.
    public ObservableList<String> words() {
        return words;
    }

    /// Where the customer is, if that is known.
    public ReadOnlyObjectProperty<@Nullable ZoneId> zoneProperty() {
        return zone.getReadOnlyProperty();
    }

    /// For instance `jane-doe · 41 memories`.
    public String summary(Customer customer) {
        return messages.text("story.summary", customer.handle(), customer.memories());
    }

    /// For instance `4 tickets, 1 open`.
    public String tickets(Customer customer) {
        return messages.text("story.tickets", customer.tickets(), customer.openTickets());
    }

    private void told(@Nullable Story story) {
        long asked = generation.next();
        if (story == null) {
            words.clear();
            zone.set(null);
            described = null;
            return;
        }
        if (!story.customer().handle().equals(described)) {
            words.clear();
            zone.set(null);
            described = story.customer().handle();
        }
        tasks.run("task.head", _ -> desk.essentials(story.customer().handle())).onSuccess(essentials -> {
            if (!generation.late(asked)) {
                show(essentials);
            }
        }).onFailure(_ -> {
            // The head goes without them; whoever edits essentials tells what is wrong.
        });
    }

    private void show(Essentials essentials) {
        List<String> fresh = new ArrayList<>();
        ZoneId known = null;
        for (Essentials.Line line : essentials.lines()) {
            if (line.field() == Essentials.Field.TIME_ZONE) {
                known = zone(line.value());
            }
            if (SAID.contains(line.field()) && line.value().length() <= SHORT && fresh.size() < MOST) {
                fresh.add(line.value());
            }
        }
        words.setAll(fresh);
        zone.set(known);
    }

    private static @Nullable ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
