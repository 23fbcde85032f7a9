package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.health.HealthViewModel;
import dev.throughline.console.health.UpkeepViewModel;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.memory.Upkeep.Fault;
import dev.throughline.memory.Upkeep.Finding;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UpkeepViewModelTest {

    private final FakeService service = new FakeService(DeskData.standard());
    private final ImmediateTasks tasks = new ImmediateTasks();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final UpkeepViewModel model = new UpkeepViewModel(service.upkeep,
            new HealthViewModel(service::health, tasks, messages), tasks, new Notices(messages), messages);

    @Test
    void whatCanBeRepairedIsOfferedAndDone() {
        service.upkeep.faults.add(new Finding(Fault.INDEX_DIFFERS, 1, "one"));
        model.check();
        assertThat(model.repairable()).isTrue();
        assertThat(model.sentence(model.checkedProperty().get().findings().getFirst()))
                .contains("differ in 1 memory.");
        model.repair();
        assertThat(model.repairable()).isFalse();
        assertThat(model.checkedProperty().get().findings()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void damageIsSaidAndNotOfferedForRepair() {
        service.upkeep.faults.add(new Finding(Fault.STORE_DAMAGED, 1, "page 7"));
        model.check();
        assertThat(model.repairable()).isFalse();
    }

    @Test
    void aRefusedBackupSaysWhyAndTheNextOneCanFollow() {
        model.backup(Path.of("a.db"));
        model.backup(Path.of("a.db"));
        assertThat(model.problemProperty().get()).contains("is there already");
        model.backup(Path.of("b.db"));
        assertThat(model.problemProperty().get()).isEmpty();
    }
}
