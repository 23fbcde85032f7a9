package dev.throughline.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Sample;
import dev.throughline.console.kit.SampleMemories;
import dev.throughline.console.testing.Toolkit;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class RehearsalStepsTest {

    @Test
    void aListGrowsByOneRowAtATimeAndThenShowsOthersInLittleRoom() {
        List<Sample> samples = new ArrayList<>();
        RehearsalSteps.rows(samples::add).forEach(Runnable::run);
        assertThat(samples.getFirst()).isEqualTo(new Sample(0, 0, 0));
        double most = samples.stream().mapToDouble(Sample::room).max().orElseThrow();
        for (int i = 1; i < samples.size(); i++) {
            Sample before = samples.get(i - 1);
            Sample now = samples.get(i);
            if (now.first() == 0) {
                assertThat(now.rows() - before.rows()).isBetween(0, 1);
            } else if (now.first() != before.first()) {
                assertThat(now.room()).as("the room others are shown in").isLessThan(most / 3).isEqualTo(before.room());
                assertThat(now.first()).as("of those shown before none").isEqualTo(before.first() + before.rows());
            }
        }
        assertThat(samples).extracting(Sample::first).as("others").contains(20);
    }

    @Test
    void everyScriptIsLaidOutOnItsOwn() {
        assertThat(SampleMemories.texts()).extracting(text -> UnicodeScript.of(text.codePointAt(0)))
                .contains(UnicodeScript.LATIN, UnicodeScript.ARABIC, UnicodeScript.HEBREW);
        assertThat(SampleMemories.texts()).anyMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
        List<Runnable> fonts = RehearsalSteps.fonts();
        assertThat(fonts).hasSameSizeAs(SampleMemories.texts());
        Toolkit.run(() -> fonts.forEach(Runnable::run));
    }
}
