package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.settings.SettingsSection;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakePort;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.FakeSettings;
import dev.throughline.console.testing.Toolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The window's inside is built anew in another language.
@ExtendWith(Toolkit.class)
class InsideTest {

    @Test
    void anotherLanguageGoesOnWhereTheOneBeforeWas() {
        Toolkit.run(() -> {
            ConsolePreferences preferences = ConsolePreferences.inMemory(WindowMemory.DEFAULT);
            ConsoleContext context = new ConsoleContext(new FakeService(DeskData.standard()), new FakePort(),
                    preferences, FakeSettings.standard(), "0", Path.of("data"), null, Locale.ENGLISH,
                    Clock.fixed(DeskData.NOW, ZoneOffset.UTC), () -> {});
            ImmediateTasks tasks = new ImmediateTasks();
            Stage stage = new Stage();
            Inside english = new Inside(context, tasks, null, preferences.load());
            english.enter(stage, 1360, 860);
            stage.show();
            english.wiring.open.open("mara-lindqvist");
            english.wiring.note.textProperty().set("Half a sent");
            english.wiring.settings.model.show(SettingsSection.APPEARANCE);
            preferences.save(english.remember(stage));
            english.close();

            Inside german = new Inside(context.withLocale(Locale.GERMAN), tasks, null, preferences.load());
            german.enter(stage, 1360, 860);
            german.takeOver(english);

            assertThat(german.wiring.shell.navigation().screenProperty().get()).isEqualTo(Screen.SETTINGS);
            assertThat(german.wiring.open.handleProperty().get()).isEqualTo("mara-lindqvist");
            assertThat(german.wiring.note.textProperty().get()).isEqualTo("Half a sent");
            assertThat(((Labeled) stage.getScene().lookup(".settings-page .page-title")).getText())
                    .isEqualTo("Aussehen");
            german.close();
            stage.close();
        });
    }
}
