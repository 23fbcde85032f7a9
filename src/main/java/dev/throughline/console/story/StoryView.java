package dev.throughline.console.story;

import dev.throughline.console.desk.TabStrip;
import dev.throughline.console.kit.EmptyState;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Sample;
import dev.throughline.console.kit.Times;
import dev.throughline.console.kit.Unseen;
import dev.throughline.console.recall.AnswersView;
import dev.throughline.console.recall.RecallBoxView;
import dev.throughline.console.recall.RecallScope;
import dev.throughline.console.recall.RecallViewModel;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The middle pane: the open customers' tabs, who it is, the recall box, the timeline or the answers, and the note.
@SuppressWarnings("NullAway.Init") // the loader fills the fields before it calls initialize()
public final class StoryView {

    private static final Duration MOMENT = Duration.millis(100);

    private final StoryModels models;
    private final StoryViewModel model;
    private final RecallViewModel recall;
    private final Messages messages;
    private final Times times;
    @FXML private VBox column;
    @FXML private VBox who;
    @FXML private VBox open;
    @FXML private EmptyState closed;
    @FXML private VBox skeleton;
    @FXML private Label name;
    @FXML private Label summary;
    @FXML private Button ticketCounts;
    @FXML private HBox facts;
    @FXML private HBox ticketRow;
    @FXML private StackPane stripPlace;
    @FXML private RecallBoxView recallBoxController;
    @FXML private AnswersView answersPaneController;
    @FXML private HBox timelineBar;
    @FXML private FlowPane filterChips;
    @FXML private ListView<StoryRow> timeline;
    @FXML private EmptyState noEntries;
    @FXML private HBox jumps;
    @FXML private ProgressBar waiting;
    @FXML private TextArea note;
    @FXML private Button saveNote;
    @FXML private Label notePlace;
    @FXML private ComboBox<Session> noteTicket;
    @FXML private Label noteProblem;
    private TimelineList lines;
    private TimelineBar bar;
    private HeadPart head;
    private TicketPart ticket;
    private Unseen unseen;

    public StoryView(StoryModels models, RecallViewModel recall, Messages messages, Times times) {
        this.models = models;
        this.model = models.story();
        this.recall = recall;
        this.messages = messages;
        this.times = times;
    }

    @FXML
    void initialize() {
        column.getChildren().addFirst(new TabStrip(models.tabs(), messages));
        head = new HeadPart(name, summary, ticketCounts, facts, models, messages, times);
        ticket = new TicketPart(ticketRow, models.tickets(), messages, times);
        lines = new TimelineList(timeline, model, models.tabs(), models.head().zoneProperty(),
                recall.highlightProperty(), messages, times);
        bar = new TimelineBar(timelineBar, model, lines, messages, times);
        new FilterChips(filterChips, model, messages, times);
        JumpChips chips = new JumpChips(jumps, model, lines, messages);
        lines.watch(() -> {
            bar.follow();
            chips.follow();
        });
        new SeveralRows(timeline, lines, model, models.selection());
        new EntryMenu(timeline, model, messages);
        new NotePart(note, saveNote, notePlace, noteTicket, noteProblem, models.note(), models.tickets(), messages);
        takesNoRoomEmpty(stripPlace);

        answersPaneController.belongTo(recallBoxController, this::backToTheStory);
        BooleanBinding opened = model.storyProperty().isNotNull();
        shownWhen(who, opened);
        // It keeps its room while answers stand in its place, and with it the scroll position.
        unseen = new Unseen(open, opened.and(recall.activeProperty().not()));
        timeline.visibleProperty().bind(open.visibleProperty());
        recall.activeProperty().subscribe(_ -> show(model.storyProperty().get()));
        showWaiting();

        Skeleton rows = new Skeleton(skeleton);
        model.storyProperty().subscribe(this::show);
        model.problemProperty().subscribe(_ -> show(model.storyProperty().get()));
        model.loadingProperty().subscribe(loading -> {
            show(model.storyProperty().get());
            rows.show(loading && model.storyProperty().get() == null);
        });
        model.storyProperty().subscribe(story -> rows.show(story == null && model.loadingProperty().get()));
        models.nobody().subscribe(_ -> show(model.storyProperty().get()));
        model.timelineProperty().subscribe(_ -> describeNoEntries());
    }

    /// The recall box, to ask about the open customer; about the whole desk while none is open.
    public void focusRecall() {
        recallBoxController.focus();
    }

    /// The recall box, to ask about the whole desk.
    public void focusDeskRecall() {
        recall.scopeProperty().set(RecallScope.DESK);
        recallBoxController.focus();
    }

    /// Shows rows of a timeline to nobody until [#conceal], before there is a customer.
    public void rehearseEntries(Sample sample) {
        // What stands above and below the list has its room in any case.
        if (unseen.begin(open.minHeight(-1) + sample.room())) {
            lines.rehearse(sample);
        }
    }

    /// Shows answers to nobody until [#conceal], before there is a question.
    public void rehearseAnswers(Sample sample) {
        answersPaneController.rehearse(sample);
    }

    /// Ends what was shown to nobody.
    public void conceal() {
        lines.conceal();
        unseen.end();
        answersPaneController.conceal();
    }

    /// Puts something beside the recall box.
    public void addRecallTool(Node tool) {
        recallBoxController.addTool(tool);
    }

    /// Puts something between the customer's name and the recall box.
    public void addToHead(Node strip) {
        stripPlace.getChildren().add(strip);
    }

    /// The selected entry as it is drawn, or the timeline if it is scrolled away.
    public Node selectedEntry() {
        return timeline.lookupAll(".story-cell").stream()
                .filter(cell -> cell instanceof StoryCell line && line.isSelected()).findFirst().orElse(timeline);
    }

    /// Where the open ticket's verbs stand.
    public Node ticketPlace() {
        return ticketRow;
    }

    public void focusNote() {
        recall.close();
        note.requestFocus();
    }

    /// Lets the person choose what the timeline shows.
    public void showFilter() {
        bar.showFilter();
    }

    /// Lets the person jump to a day.
    public void showDates() {
        bar.showDates();
    }

    /// Goes to the ticket above what is to be seen.
    public void toTicketAbove() {
        bar.toTicket(-1);
    }

    /// Goes to the next ticket below.
    public void toTicketBelow() {
        bar.toTicket(1);
    }

    /// Asks what a new ticket is about.
    public void beginTicket() {
        ticket.askBegin();
    }

    /// Asks how the open ticket ended.
    public void endTicket() {
        ticket.askEnd();
    }

    private static void takesNoRoomEmpty(Pane place) {
        place.managedProperty().bind(Bindings.isNotEmpty(place.getChildren()));
    }

    private static void shownWhen(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /// Nothing for a moment, then a thin bar.
    private void showWaiting() {
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(_ -> waiting.setVisible(true));
        waiting.setVisible(false);
        waiting.managedProperty().bind(waiting.visibleProperty());
        model.loadingProperty().subscribe(_ -> waitOrNot(moment));
        recall.runningProperty().subscribe(_ -> waitOrNot(moment));
    }

    private void waitOrNot(PauseTransition moment) {
        if (!model.loadingProperty().get() && !recall.runningProperty().get()) {
            moment.stop();
            waiting.setVisible(false);
        } else if (!waiting.isVisible()) {
            moment.play();
        }
    }

    private void show(@Nullable Story story) {
        closed.setVisible(story == null && !model.loadingProperty().get() && !recall.activeProperty().get());
        if (story != null) {
            head.show(story);
            return;
        }
        Problem problem = model.problemProperty().get();
        if (problem == null && models.nobody().getValue()) {
            closed.show(Icon.MEMORY, messages.text("story.no-customers"), messages.text("story.no-customers.next"));
        } else if (problem == null) {
            closed.show(Icon.CUSTOMERS, messages.text("story.nobody"), messages.text("story.nobody.next"));
        } else {
            closed.show(Icon.FAILURE, problem.what(), problem.next());
            closed.offer(messages.text("action.try-again"), model::retry);
        }
    }

    private void describeNoEntries() {
        if (model.filterProperty().get().isEmpty()) {
            noEntries.show(Icon.MEMORY, messages.text("story.empty"), messages.text("story.empty.next"));
        } else {
            noEntries.show(Icon.FILTER, messages.text("story.filtered"), messages.text("story.filtered.next"));
            noEntries.offer(messages.text("filter.clear"), model::clearFilter);
        }
    }

    private void backToTheStory() {
        if (model.storyProperty().get() == null) {
            recallBoxController.focus();
        } else {
            lines.focus();
        }
    }
}
