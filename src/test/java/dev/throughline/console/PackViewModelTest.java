package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.Live;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.pack.PackViewModel;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.memory.ContextPack;
import dev.throughline.memory.ContextPack.Part;
import dev.throughline.memory.ContextPack.Reason;
import dev.throughline.memory.Memory;
import dev.throughline.memory.PackQuery;
import dev.throughline.memory.StoreFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PackViewModelTest {

    private final FakeService service = new FakeService(DeskData.standard());
    private final ImmediateTasks tasks = new ImmediateTasks();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(messages);
    private final OpenCustomer open =
            new OpenCustomer(service.desk(), new Live(service.journal(), tasks), tasks, messages);
    private final List<String> copied = new ArrayList<>();
    private final List<PackQuery> asked = new ArrayList<>();
    private boolean broken;
    private final PackViewModel model = new PackViewModel(this::pack, open, () -> "where is the refund?", copied::add,
            tasks, notices, messages);

    private ContextPack pack(PackQuery query) {
        if (broken) {
            throw new StoreFailure("disk I/O error", null);
        }
        asked.add(query);
        Memory memory = service.desk().story("mara-lindqvist").memories().getFirst();
        return new ContextPack("[1] text", 12, query.tokenBudget(), List.of(new ContextPack.Item(Part.HISTORY, 1, memory, 12)),
                List.of(new ContextPack.LeftOut(Part.HISTORY, memory, 90, Reason.NO_ROOM)));
    }

    @Test
    void oneKeyCopiesAndSaysWhatIsNotInIt() {
        open.open("mara-lindqvist");
        model.copy();
        assertThat(copied).containsExactly("[1] text");
        assertThat(notices.currentProperty().get().text()).isEqualTo("Copied 12 tokens from 1 memory; 1 left out.");
        assertThat(asked.getFirst().question()).isEqualTo("where is the refund?");
        assertThat(asked.getFirst().headings()).containsEntry(Part.HISTORY, "From the history");
    }

    @Test
    void anotherBudgetPacksAnew() {
        open.open("mara-lindqvist");
        model.preview();
        model.budgetProperty().set(500);
        assertThat(asked).extracting(PackQuery::tokenBudget).containsExactly(1_500, 500);
        assertThat(copied).isEmpty();
    }

    @Test
    void withoutACustomerNothingHappens() {
        model.copy();
        assertThat(asked).isEmpty();
    }

    @Test
    void aFailureIsToldAndNothingIsCopied() {
        open.open("mara-lindqvist");
        broken = true;
        model.copy();
        assertThat(copied).isEmpty();
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.packingProperty().get()).isFalse();
    }
}
