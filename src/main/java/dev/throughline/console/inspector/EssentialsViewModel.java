package dev.throughline.console.inspector;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Desk;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.Essentials.Field;
import dev.throughline.memory.Essentials.Line;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Story;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The open customer's essentials, each changed in place.
public final class EssentialsViewModel {

    private final Desk desk;
    private final OpenCustomer open;
    private final Edits edits;
    private final Tasks tasks;
    private final Messages messages;
    private final Generation generation = new Generation();
    private final ReadOnlyObjectWrapper<@Nullable Essentials> essentials = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public EssentialsViewModel(Desk desk, OpenCustomer open, Edits edits, Tasks tasks, Messages messages) {
        this.desk = desk;
        this.open = open;
        this.edits = edits;
        this.tasks = tasks;
        this.messages = messages;
        open.storyProperty().subscribe(this::read);
    }

    // state

    public ReadOnlyObjectProperty<@Nullable Story> storyProperty() {
        return open.storyProperty();
    }

    /// Null while nobody is open or while they are read for the first time.
    public ReadOnlyObjectProperty<@Nullable Essentials> essentialsProperty() {
        return essentials.getReadOnlyProperty();
    }

    /// Why the last change was refused; empty if it was not.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What can be added: what is missing, and what there can be several of.
    public List<Field> addable() {
        Essentials now = essentials.get();
        return now == null ? List.of() : Arrays.stream(Field.values())
                .filter(field -> field.several() || now.lines().stream().noneMatch(line -> line.field() == field))
                .toList();
    }

    /// Facts that are no essentials, most important first.
    public List<Memory> otherFacts() {
        Story story = open.storyProperty().get();
        Essentials now = essentials.get();
        if (story == null || now == null) {
            return List.of();
        }
        Set<MemoryId> shown = new HashSet<>();
        now.lines().forEach(line -> {
            if (line.memory() != null) {
                shown.add(line.memory());
            }
        });
        return story.customer().facts().stream().filter(fact -> !shown.contains(fact.id())).toList();
    }

    /// A line as it is read: a language tag as the language's name.
    public String shown(Line line) {
        if (line.field() == Field.LANGUAGE) {
            String name = Locale.forLanguageTag(line.value()).getDisplayLanguage(messages.locale());
            return name.isEmpty() ? line.value() : name;
        }
        return line.value();
    }

    // commands

    /// @param line what it was; a line of no value for a new one
    /// @param value blank takes the line away
    public void change(Line line, String value) {
        Essentials now = essentials.get();
        if (now == null) {
            return;
        }
        problem.set("");
        String done = value.isBlank() ? "essentials.removed" : "essentials.saved";
        edits.change(() -> desk.setEssential(Actor.console(), now.handle(), line.field(), line.memory(), value), done)
                .onSuccess(fresh -> {
                    if (fresh.handle().equals(open.handleProperty().get())) {
                        essentials.set(fresh);
                    }
                })
                .onFailure(this::refuse);
    }

    public void open(Memory fact) {
        open.select(fact);
    }

    private void refuse(RuntimeException reason) {
        Essentials now = essentials.get();
        essentials.set(null);
        essentials.set(now);
        problem.set(reason instanceof InvalidRequest ? messages.text("essentials.refused")
                : Problem.of(reason, messages).what());
    }

    private void read(@Nullable Story story) {
        long asked = generation.next();
        Essentials before = essentials.get();
        if (story == null || before == null || !before.handle().equals(story.customer().handle())) {
            essentials.set(null);
            problem.set("");
        }
        if (story == null) {
            return;
        }
        tasks.run("task.details", _ -> desk.essentials(story.customer().handle())).onSuccess(fresh -> {
            if (!generation.late(asked)) {
                essentials.set(fresh);
            }
        }).onFailure(reason -> {
            if (!generation.late(asked)) {
                problem.set(Problem.of(reason, messages).what());
            }
        });
    }
}
