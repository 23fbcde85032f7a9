package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices(new Messages(Locale.ENGLISH));

    private List<String> texts() {
        return notices.shown().stream().map(Notice::text).toList();
    }

    @Test
    void anUndoOutlivesWhatIsSaidAfterIt() {
        notices.undoable("Archived", () -> {});
        notices.done("Copied");

        assertThat(texts()).containsExactly("Archived", "Copied");
    }

    @Test
    void thereIsOneUndoAtMostAndNoneAfterUndoing() {
        notices.undoable("Archived", () -> {});
        notices.undoable("Importance saved", () -> {});
        assertThat(texts()).containsExactly("Importance saved");

        notices.withdrawUndo();
        assertThat(texts()).isEmpty();
    }

    @Test
    void theSameIsSaidOnceAndFailuresStayLongest() {
        notices.failed(new IllegalStateException("one"));
        notices.failed(new IllegalStateException("two"));
        notices.done("a");
        notices.done("a");
        notices.done("b");
        notices.done("c");
        notices.done("d");

        assertThat(texts()).hasSize(4).startsWith("Something unexpected went wrong.").endsWith("b", "c", "d");
    }

    @Test
    void oneIsDismissedWithoutTheOthers() {
        notices.done("a");
        notices.done("b");

        notices.dismiss(notices.shown().getFirst());

        assertThat(texts()).containsExactly("b");
        assertThat(notices.currentProperty().get()).isSameAs(notices.shown().getFirst());
    }
}
