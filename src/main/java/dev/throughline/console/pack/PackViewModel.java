package dev.throughline.console.pack;

import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.ContextPack;
import dev.throughline.memory.ContextPack.LeftOut;
import dev.throughline.memory.ContextPack.Part;
import dev.throughline.memory.ContextPacks;
import dev.throughline.memory.PackQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// Packs what is known about the open customer for an answer, and copies it.
public final class PackViewModel {

    /// In tokens; the smallest suits a chat, the largest a long prompt.
    public static final List<Integer> BUDGETS = List.of(500, 1_000, PackQuery.USUAL_BUDGET, 3_000, 6_000);

    private final ContextPacks packs;
    private final OpenCustomer open;
    private final Supplier<String> question;
    private final Consumer<String> clipboard;
    private final Tasks tasks;
    private final Notices notices;
    private final Messages messages;
    private final Generation generation = new Generation();
    private final IntegerProperty budget = new SimpleIntegerProperty(PackQuery.USUAL_BUDGET);
    private final ReadOnlyObjectWrapper<@Nullable ContextPack> pack = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper packing = new ReadOnlyBooleanWrapper();

    /// @param question what is asked in the recall box; blank when nothing is
    /// @param clipboard takes the text
    public PackViewModel(ContextPacks packs, OpenCustomer open, Supplier<String> question, Consumer<String> clipboard,
            Tasks tasks, Notices notices, Messages messages) {
        this.packs = packs;
        this.open = open;
        this.question = question;
        this.clipboard = clipboard;
        this.tasks = tasks;
        this.notices = notices;
        this.messages = messages;
        open.handleProperty().subscribe((_, _) -> {
            generation.next();
            packing.set(false);
            pack.set(null);
            problem.set(null);
        });
        budget.subscribe((_, _) -> {
            if (pack.get() != null) {
                preview();
            }
        });
    }

    // state

    public IntegerProperty budgetProperty() {
        return budget;
    }

    public ReadOnlyObjectProperty<@Nullable ContextPack> packProperty() {
        return pack.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty packingProperty() {
        return packing.getReadOnlyProperty();
    }

    /// How full the pack is, in words.
    public String measure(ContextPack made) {
        return messages.text("pack.measure", made.tokens(), made.budget(), made.items().size(), made.leftOut().size());
    }

    /// What was left out and why, in words.
    public String sentence(LeftOut left) {
        String text = left.memory().content().strip().replaceAll("\\s+", " ");
        return switch (left.reason()) {
            case NO_ROOM -> messages.text("pack.no-room", left.tokens(), text);
            case SAID_ALREADY -> messages.text("pack.said-already", text);
        };
    }

    // commands

    /// Makes the pack anew, for looking at it.
    public void preview() {
        make(made -> {});
    }

    /// Makes the pack and copies it at once.
    public void copy() {
        make(made -> {
            clipboard.accept(made.text());
            notices.done(messages.text("pack.copied", made.tokens(), made.items().size(), made.leftOut().size()));
        });
    }

    private void make(Consumer<ContextPack> then) {
        String handle = open.handleProperty().get();
        if (handle == null) {
            return;
        }
        long asked = generation.next();
        packing.set(true);
        problem.set(null);
        PackQuery query = new PackQuery(handle, question.get(), budget.get(), headings());
        tasks.run("task.pack", _ -> packs.pack(query)).onSuccess(made -> {
            if (!generation.late(asked)) {
                packing.set(false);
                pack.set(made);
                then.accept(made);
            }
        }).onFailure(reason -> {
            if (!generation.late(asked)) {
                packing.set(false);
                pack.set(null);
                problem.set(Problem.of(reason, messages));
                notices.failed(reason);
            }
        });
    }

    private Map<Part, String> headings() {
        Map<Part, String> headings = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            headings.put(part, messages.word("pack-part", part));
        }
        return headings;
    }
}
