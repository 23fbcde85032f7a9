package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.port.KeysViewModel;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeKeys;
import dev.throughline.memory.AccessKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeysViewModelTest {

    private final FakeKeys keys = new FakeKeys();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final KeysViewModel model = new KeysViewModel(keys, new ImmediateTasks(), new Notices(messages), messages,
            Clock.fixed(DeskData.NOW, ZoneOffset.UTC));

    @Test
    void aNewKeyShowsItsSecretUntilItIsPutAway() {
        model.create(" chat-bot ", AccessKey.Level.READ, "support, billing", Duration.ofDays(30));
        AccessKey made = model.issuedProperty().get().key();
        assertThat(made.name()).isEqualTo("chat-bot");
        assertThat(made.namespaces()).isEqualTo(List.of("support", "billing"));
        assertThat(made.expires()).isEqualTo(DeskData.NOW.plus(Duration.ofDays(30)));
        assertThat(model.list()).containsExactly(made);
        model.putAway();
        assertThat(model.issuedProperty().get()).isNull();
    }

    @Test
    void aKeyWithoutANameIsRefusedWithTheReason() {
        model.create("  ", AccessKey.Level.READ, "", null);
        assertThat(model.problemProperty().get()).startsWith("The key needs a name");
        assertThat(keys.all).isEmpty();
    }

    @Test
    void revokedAndExpiredKeysAreNotValid() {
        keys.fill();
        model.refresh();
        assertThat(model.list().stream().map(model::valid)).containsExactly(true, true, false, false);
        model.revoke(model.list().getFirst());
        assertThat(model.valid(model.list().getFirst())).isFalse();
        model.delete(model.list().getFirst());
        assertThat(model.list()).hasSize(3);
    }
}
