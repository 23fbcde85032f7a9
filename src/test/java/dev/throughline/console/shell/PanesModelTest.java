package dev.throughline.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PanesModelTest {

    private final PanesModel panes = new PanesModel(true, true);

    @Test
    void theContextFoldsFirstThenTheList() {
        panes.widthProperty().set(1040);
        assertThat(shown()).isEqualTo("list story context");
        panes.widthProperty().set(900);
        assertThat(shown()).isEqualTo("list story");
        panes.widthProperty().set(600);
        assertThat(shown()).isEqualTo("story");
        panes.widthProperty().set(1040);
        assertThat(shown()).isEqualTo("list story context");
    }

    @Test
    void inATightWindowTheContextTakesTheListsPlace() {
        panes.widthProperty().set(900);
        panes.toggleContext();
        assertThat(shown()).isEqualTo("story context");
        panes.toggleList();
        assertThat(shown()).isEqualTo("list story");
    }

    @Test
    void whatIsWantedIsRemembered() {
        panes.toggleContext();
        panes.widthProperty().set(1500);
        assertThat(shown()).isEqualTo("list story");
        assertThat(panes.contextWanted()).isFalse();
    }

    private String shown() {
        return (panes.listShownProperty().get() ? "list " : "") + "story"
                + (panes.contextShownProperty().get() ? " context" : "");
    }
}
