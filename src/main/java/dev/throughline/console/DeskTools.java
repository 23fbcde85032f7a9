package dev.throughline.console;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Views;
import dev.throughline.console.pack.PackButton;
import dev.throughline.console.pack.PackView;
import dev.throughline.console.shell.DeskScreenView;
import dev.throughline.console.story.EntryAction;
import dev.throughline.console.story.StoryView;
import dev.throughline.console.undertaking.HandOffView;
import dev.throughline.console.undertaking.NotingPopover;
import dev.throughline.console.undertaking.StripView;
import dev.throughline.memory.Memory;
import dev.throughline.settings.ConsoleSettings;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.controlsfx.control.PopOver;

/// What other packages put into the desk's middle pane: the strip of what was tried and promised, the answer pack, the
/// hand-off card, and noting by hand. Needs the toolkit.
final class DeskTools {

    /// Of the window, at the usual size of text: in a lower one the history would have no room beside the strip.
    private static final double LOW = 540;

    private final Wiring desk;
    private final Views views;
    private final PackButton pack;
    private final NotingPopover noting;
    private final StoryView story;
    private final PopOver handOff = new PopOver();

    DeskTools(Wiring desk, Views views, DeskScreenView view, Messages messages) {
        this.desk = desk;
        this.views = views;
        story = view.story();
        pack = new PackButton(desk.pack, views.load(PackView.class), desk.open.storyProperty().isNotNull(), messages);
        story.addRecallTool(pack);
        story.addToHead(views.load(StripView.class));
        story.ticketPlace().sceneProperty().flatMap(Scene::heightProperty).subscribe(_ -> fitStrip());
        desk.shell.look().textSizeProperty().subscribe(_ -> fitStrip());
        noting = new NotingPopover(desk.noting, views);
        desk.story.actions().add(new EntryAction(Icon.GOOD, messages.text("undertaking.note-tried.menu"),
                this::noteTried));
        desk.story.actions().add(new EntryAction(Icon.CLOCK, messages.text("undertaking.note-promised.menu"),
                this::notePromised));
        prepareHandOff();
    }

    /// Notes by hand that something was tried in a memory.
    void noteTried(Memory memory) {
        noting.noteTried(memory, "", story.selectedEntry());
    }

    /// Notes by hand that something was promised in a memory.
    void notePromised(Memory memory) {
        noting.notePromised(memory, "", story.selectedEntry());
    }

    private void fitStrip() {
        Scene scene = story.ticketPlace().getScene();
        double scale = desk.shell.look().textSizeProperty().get() / (double) ConsoleSettings.SMALLEST_TEXT;
        desk.strip.tightProperty().set(scene != null && scene.getHeight() > 0 && scene.getHeight() < LOW * scale);
    }

    private void prepareHandOff() {
        handOff.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        handOff.setDetachable(false);
        handOff.setAnimated(false);
        handOff.setOnHidden(_ -> desk.handOff.putAway());
        desk.tickets.handOffProperty().set(ticket -> {
            String handle = desk.open.handleProperty().get();
            if (handle != null) {
                desk.handOff.prepare(handle, ticket.id());
            }
        });
        desk.handOff.wantedProperty().subscribe(wanted -> {
            if (wanted) {
                show(story.ticketPlace());
            } else {
                handOff.hide();
            }
        });
    }

    private void show(Node owner) {
        if (handOff.getContentNode() == null || !handOff.isShowing()) {
            handOff.setContentNode(HandOffView.content(views));
        }
        if (owner.getScene() != null) {
            handOff.show(owner);
        }
    }

    /// Shows the answer pack before it is copied.
    void lookAtPack() {
        pack.look();
    }
}
