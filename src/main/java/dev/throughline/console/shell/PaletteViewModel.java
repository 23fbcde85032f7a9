package dev.throughline.console.shell;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.CommandGroup;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Matching;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Remembered;
import dev.throughline.console.kit.Splice;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Everything that can be done and everyone who can be opened, found as one types.
public final class PaletteViewModel {

    private static final String RECENT = "recent-commands";
    private static final int MOST_RECENT = 5;
    private static final int MOST_CUSTOMERS = 8;
    private static final double RECENTLY = 0.2;
    /// What cannot be done now comes behind what can and matches as well, or a step worse.
    private static final double NOT_NOW = 1;
    private static final Duration TYPING = Duration.ofMillis(120);

    /// What matched, with how well.
    private record Hit(PaletteRow row, double score) {}

    private final Commands commands;
    private final Desk desk;
    private final Consumer<Customer> opener;
    private final List<PaletteRow.Spot> spots;
    private final Remembered remembered;
    private final Tasks tasks;
    private final Messages messages;
    private final Generation generation = new Generation();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PaletteRow> selected = new ReadOnlyObjectWrapper<>();
    private List<Customer> customers = List.of();
    private Tasks.Pause waiting = () -> {};

    /// @param opener opens a customer on the desk
    /// @param spots where one can go beside what commands show
    public PaletteViewModel(Commands commands, Desk desk, Consumer<Customer> opener, List<PaletteRow.Spot> spots,
            Remembered remembered, Tasks tasks, Messages messages) {
        this.commands = commands;
        this.desk = desk;
        this.opener = opener;
        this.spots = List.copyOf(spots);
        this.remembered = remembered;
        this.tasks = tasks;
        this.messages = messages;
        text.subscribe((_, _) -> typed());
    }

    // state

    public StringProperty textProperty() {
        return text;
    }

    public ObservableList<PaletteRow> rows() {
        return rows;
    }

    /// Null when nothing matches.
    public ReadOnlyObjectProperty<@Nullable PaletteRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Whether the row does something now.
    static boolean available(@Nullable PaletteRow row) {
        return row != null && row.selectable() && !(row instanceof PaletteRow.Deed deed && !deed.available());
    }

    // commands

    /// Everything again, as when it was opened for the first time.
    public void begin() {
        customers = List.of();
        text.set("");
        typed();
    }

    public void selectNext() {
        move(1);
    }

    public void selectPrevious() {
        move(-1);
    }

    public void select(PaletteRow row) {
        if (row.selectable()) {
            selected.set(row);
        }
    }

    /// Does what a row says. The palette must be closed before.
    public void run(PaletteRow row) {
        switch (row) {
            case PaletteRow.Heading _ -> { }
            case PaletteRow.Deed deed -> {
                if (commands.run(deed.command())) {
                    remember(deed.command());
                }
            }
            case PaletteRow.Spot spot -> spot.go().run();
            case PaletteRow.Person person -> opener.accept(person.customer());
        }
    }

    private void typed() {
        waiting.cancel();
        long asked = generation.next();
        String question = text.get().strip();
        if (question.isEmpty()) {
            customers = List.of();
        } else {
            waiting = tasks.after(TYPING, () -> find(question, asked));
        }
        show();
        selected.set(rows.stream().filter(PaletteRow::selectable).findFirst().orElse(null));
    }

    private void find(String question, long asked) {
        tasks.run("task.palette", _ -> desk.customers(question, MOST_CUSTOMERS)).onSuccess(found -> {
            if (!generation.late(asked)) {
                customers = found;
                show();
                if (selected.get() == null || !rows.contains(selected.get())) {
                    selected.set(rows.stream().filter(PaletteRow::selectable).findFirst().orElse(null));
                }
            }
        });
    }

    private void show() {
        Matching matching = new Matching(text.get());
        List<PaletteRow> fresh = new ArrayList<>(matching.blank() ? everything() : matches(matching));
        if (!customers.isEmpty()) {
            fresh.add(new PaletteRow.Heading(messages.text("palette.customers")));
            customers.forEach(customer -> fresh.add(new PaletteRow.Person(customer)));
        }
        Splice.into(rows, fresh);
    }

    /// What was used last, then the rest by groups.
    private List<PaletteRow> everything() {
        List<PaletteRow> all = new ArrayList<>();
        List<Command> recent = recent();
        if (!recent.isEmpty()) {
            all.add(new PaletteRow.Heading(messages.text("palette.recent")));
            recent.forEach(command -> all.add(row(command, true)));
        }
        for (CommandGroup group : CommandGroup.values()) {
            all.add(new PaletteRow.Heading(messages.word("command-group", group)));
            candidates().filter(command -> command.group() == group && !recent.contains(command))
                    .forEach(command -> all.add(row(command, false)));
        }
        return all;
    }

    private List<PaletteRow> matches(Matching matching) {
        List<Command> recent = recent();
        Stream<Hit> deeds = candidates().flatMap(command -> {
            PaletteRow.Deed row = row(command, true);
            double used = recent.contains(command) ? RECENTLY : 0;
            return hit(matching, row, row.words(), row.group(), used - (row.available() ? 0 : NOT_NOW)).stream();
        });
        Stream<Hit> places = spots.stream().flatMap(spot -> hit(matching, spot, spot.words(), spot.group(), 0).stream());
        return Stream.concat(deeds, places).sorted(Comparator.comparingDouble(Hit::score).reversed())
                .map(Hit::row).toList();
    }

    /// The words count; with the group before them they count less.
    private static Optional<Hit> hit(Matching matching, PaletteRow row, String words, String group, double bonus) {
        var own = matching.score(words);
        var wide = own.isPresent() ? own : matching.score(group + " " + words);
        return wide.isEmpty() ? Optional.empty()
                : Optional.of(new Hit(row, wide.getAsDouble() + bonus - (own.isPresent() ? 0 : 2)));
    }

    private Stream<Command> candidates() {
        return Stream.of(Command.values()).filter(command -> command != Command.SHOW_PALETTE);
    }

    /// @param named whether the row names its group, where no heading does
    private PaletteRow.Deed row(Command command, boolean named) {
        return new PaletteRow.Deed(command, commands.words(command),
                named ? messages.word("command-group", command.group()) : "", commands.key(command),
                commands.availableProperty(command).get());
    }

    private List<Command> recent() {
        List<String> ids = remembered.list(RECENT);
        return candidates().filter(command -> ids.contains(command.id()))
                .sorted(Comparator.comparingInt(command -> ids.indexOf(command.id()))).toList();
    }

    private void remember(Command command) {
        List<String> ids = new ArrayList<>(remembered.list(RECENT));
        ids.remove(command.id());
        ids.addFirst(command.id());
        remembered.put(RECENT, ids.subList(0, Math.min(MOST_RECENT, ids.size())));
    }

    private void move(int by) {
        int at = rows.indexOf(selected.get());
        for (int i = 1; i <= rows.size(); i++) {
            PaletteRow next = rows.get(Math.floorMod(at + by * i, rows.size()));
            if (next.selectable()) {
                selected.set(next);
                return;
            }
        }
    }
}
