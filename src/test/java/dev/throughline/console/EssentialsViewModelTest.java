package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.inspector.EssentialsViewModel;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Essentials.Field;
import dev.throughline.memory.Essentials.Line;
import dev.throughline.settings.Theme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class EssentialsViewModelTest {

    private static List<String> values(EssentialsViewModel model, Field field) {
        return model.essentialsProperty().get().lines().stream()
                .filter(line -> line.field() == field).map(Line::value).toList();
    }

    @Test
    void aLineIsAddedChangedTakenAwayAndUndone() {
        Toolkit.run(() -> {
            Window window = new Window(new FakeService(DeskData.standard()), Theme.LIGHT, Locale.ENGLISH, 1360, 860);
            EssentialsViewModel model = window.wiring.essentials;
            window.wiring.open.open("mara-lindqvist");
            assertThat(model.addable()).contains(Field.PLAN, Field.PREFERENCE).doesNotContain(Field.NAME);
            model.change(new Line(Field.PLAN, "", null), "Pro");
            assertThat(values(model, Field.PLAN)).containsExactly("Pro");
            Line plan = model.essentialsProperty().get().lines().stream()
                    .filter(line -> line.field() == Field.PLAN).findFirst().orElseThrow();
            model.change(plan, "Enterprise");
            assertThat(values(model, Field.PLAN)).containsExactly("Enterprise");
            window.wiring.inspector.undo();
            assertThat(values(model, Field.PLAN)).containsExactly("Pro");
            model.change(plan, "");
            assertThat(values(model, Field.PLAN)).isEmpty();
            window.stage.close();
        });
    }

    @Test
    void aRefusedChangeSaysWhyAndShowsTheOldValue() {
        Toolkit.run(() -> {
            Window window = new Window(new FakeService(DeskData.standard()), Theme.LIGHT, Locale.ENGLISH, 1360, 860);
            EssentialsViewModel model = window.wiring.essentials;
            window.wiring.open.open("mara-lindqvist");
            Line mail = model.essentialsProperty().get().lines().get(1);
            model.change(mail, "");
            assertThat(model.problemProperty().get()).startsWith("This line was read out of");
            assertThat(values(model, Field.EMAIL)).containsExactly(mail.value());
            window.stage.close();
        });
    }

    @Test
    void aLanguageIsReadByItsName() {
        Toolkit.run(() -> {
            Window window = new Window(new FakeService(DeskData.standard()), Theme.LIGHT, Locale.GERMAN, 1360, 860);
            assertThat(window.wiring.essentials.shown(new Line(Field.LANGUAGE, "sv-SE", null))).isEqualTo("Schwedisch");
            window.stage.close();
        });
    }
}
