package dev.throughline.console;

import dev.throughline.console.desk.CustomerTab;
import dev.throughline.console.desk.CustomersView;
import dev.throughline.console.desk.CustomersViewModel;
import dev.throughline.console.desk.DeskKeeper;
import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.ImportViewModel;
import dev.throughline.console.desk.Live;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.OpenTabs;
import dev.throughline.console.desk.Selection;
import dev.throughline.console.graph.FileDialog;
import dev.throughline.console.graph.GraphView;
import dev.throughline.console.graph.GraphViewModel;
import dev.throughline.console.graph.MergeView;
import dev.throughline.console.health.HealthView;
import dev.throughline.console.health.HealthViewModel;
import dev.throughline.console.health.UpkeepView;
import dev.throughline.console.health.UpkeepViewModel;
import dev.throughline.console.inspector.BulkView;
import dev.throughline.console.inspector.BulkViewModel;
import dev.throughline.console.inspector.EssentialsView;
import dev.throughline.console.inspector.EssentialsViewModel;
import dev.throughline.console.inspector.InspectorView;
import dev.throughline.console.inspector.InspectorViewModel;
import dev.throughline.console.journal.JournalView;
import dev.throughline.console.journal.JournalViewModel;
import dev.throughline.console.kit.Clipboards;
import dev.throughline.console.kit.Commands;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Keymap;
import dev.throughline.console.kit.Look;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Remembered;
import dev.throughline.console.kit.Saving;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.console.kit.Views;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.pack.PackView;
import dev.throughline.console.pack.PackViewModel;
import dev.throughline.console.port.KeysView;
import dev.throughline.console.port.KeysViewModel;
import dev.throughline.console.port.PortView;
import dev.throughline.console.port.PortViewModel;
import dev.throughline.console.recall.AnswersView;
import dev.throughline.console.recall.RecallBoxView;
import dev.throughline.console.recall.RecallViewModel;
import dev.throughline.console.settings.SettingsSection;
import dev.throughline.console.shell.DeskScreenView;
import dev.throughline.console.shell.KeySheetView;
import dev.throughline.console.shell.Overlays;
import dev.throughline.console.shell.PaletteView;
import dev.throughline.console.shell.PaletteViewModel;
import dev.throughline.console.shell.PanesModel;
import dev.throughline.console.shell.Shell;
import dev.throughline.console.shell.ShellViewModel;
import dev.throughline.console.story.CustomerHeadViewModel;
import dev.throughline.console.story.EntryAction;
import dev.throughline.console.story.NoteViewModel;
import dev.throughline.console.story.StoryModels;
import dev.throughline.console.story.StoryView;
import dev.throughline.console.story.StoryViewModel;
import dev.throughline.console.story.TicketsViewModel;
import dev.throughline.console.undertaking.HandOffView;
import dev.throughline.console.undertaking.HandOffViewModel;
import dev.throughline.console.undertaking.NotingView;
import dev.throughline.console.undertaking.NotingViewModel;
import dev.throughline.console.undertaking.StripView;
import dev.throughline.console.undertaking.StripViewModel;
import dev.throughline.console.undertaking.UndertakingEdits;
import dev.throughline.memory.MemoryId;
import dev.throughline.settings.ConsoleSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Builds the console: models first, then the views they are given to. The only place that knows all of them.
final class Wiring implements AutoCloseable {

    final OpenCustomer open;
    final Edits edits;
    final OpenTabs tabs;
    final CustomersViewModel customers;
    final ImportViewModel imports;
    final StoryViewModel story;
    final NoteViewModel note;
    final TicketsViewModel tickets;
    final RecallViewModel recall;
    final InspectorViewModel inspector;
    final EssentialsViewModel essentials;
    final Selection selection;
    final BulkViewModel bulk;
    final PackViewModel pack;
    final StripViewModel strip;
    final NotingViewModel noting;
    final HandOffViewModel handOff;
    final GraphViewModel graph;
    final JournalViewModel journal;
    final ShellViewModel shell;
    final PaletteViewModel palette;
    final SettingsWiring settings;
    private final Live live;
    private final DeskKeeper keeper;
    private final Map<Class<?>, Supplier<?>> makers;
    final Messages messages;
    final Notices notices;
    private final Remembered remembered;
    private final Deeds deeds;

    Wiring(ConsoleContext context, Messages messages, Notices notices, Tasks tasks, Host host) {
        this.messages = messages;
        this.notices = notices;
        var service = context.service();
        ConsoleSettings chosen = context.settings().effective().console();
        Saving saving = new Saving(context.settings(), tasks);
        Look look = new Look(chosen, saving);
        Commands commands = new Commands(messages, new Keymap(chosen.keys()));
        Overlays overlays = new Overlays();
        Times times = new Times(messages, context.clock());
        Navigation navigation = new Navigation();
        WindowMemory window = context.preferences().load();
        remembered = new Remembered(window.more());
        PanesModel panes = new PanesModel(window.listShown(), window.contextShown());
        panes.textScaleProperty().bind(look.textSizeProperty().divide((double) ConsoleSettings.SMALLEST_TEXT));
        live = new Live(service.journal(), tasks);
        open = new OpenCustomer(service.desk(), live, tasks, messages);
        keeper = new DeskKeeper(context.preferences(), tasks);
        tabs = new OpenTabs(open, keeper, times);
        edits = new Edits(service, live, tasks, notices, messages, times);
        customers = new CustomersViewModel(
                service.desk(), open, tabs, keeper, live, navigation, tasks, messages, times);
        imports = new ImportViewModel(service.transfer(), tasks, messages);
        story = new StoryViewModel(service.journal(), open, tabs, keeper, edits, tasks, messages, times);
        tickets = new TicketsViewModel(open, edits, messages);
        note = new NoteViewModel(open, tabs, story, tickets, edits, messages);
        selection = new Selection(open);
        StoryModels storyModels = new StoryModels(
                story, note, tickets, new CustomerHeadViewModel(service.desk(), open, tasks, messages), tabs,
                selection, customers.nobodyProperty());
        recall = new RecallViewModel(service, open, tasks, messages, times);
        graph = new GraphViewModel(service, open, live, edits, navigation, tasks, notices, messages, times);
        inspector = new InspectorViewModel(service, open, edits, tasks, messages, times, entity -> {
            navigation.go(Screen.GRAPH);
            graph.centreOn(entity);
        });
        bulk = new BulkViewModel(service.memories(), selection, edits, messages);
        essentials = new EssentialsViewModel(service.desk(), open, edits, tasks, messages);
        pack = new PackViewModel(service.packs(), open, () -> recall.textProperty().get(), Clipboards::copy, tasks, notices,
                messages);
        tabs.keep(new OpenTabs.Kept() {
            @Override
            public void leave(CustomerTab tab) {
                tab.questionProperty().set(recall.textProperty().get());
            }

            @Override
            public void enter(CustomerTab tab) {
                recall.textProperty().set(tab.questionProperty().get());
            }
        });
        open.storyProperty().subscribe(there -> {
            if (there != null && !recall.textProperty().get().isBlank() && !recall.activeProperty().get()) {
                recall.ask();
            }
        });
        journal = new JournalViewModel(service, open, edits, live, navigation, notices, tasks, messages, times);
        UndertakingEdits undertakings = new UndertakingEdits(service, edits, tasks, notices, messages);
        strip = new StripViewModel(service, open, undertakings, live, tasks, messages, times);
        strip.foldedProperty().set(keeper.memory().stripCollapsed());
        strip.foldedProperty().subscribe(folded -> keeper.change(memory -> memory.withStripCollapsed(folded)));
        noting = new NotingViewModel(undertakings, messages);
        handOff = new HandOffViewModel(service, edits, tasks, notices, messages, times);
        HealthViewModel health = new HealthViewModel(service::health, tasks, messages);
        UpkeepViewModel upkeep = new UpkeepViewModel(service.upkeep(), health, tasks, notices, messages);
        KeysViewModel keys = new KeysViewModel(service.keys(), tasks, notices, messages, context.clock());
        PortViewModel port = new PortViewModel(context.port(), tasks, messages);
        shell = new ShellViewModel(navigation, panes, overlays, commands, look, notices, health, port, tasks, messages);
        live.listen(_ -> health.refresh());
        settings = new SettingsWiring(this, context, saving, notices, tasks, messages, times, host);
        live.listen(settings::heard);
        palette = new PaletteViewModel(commands, service.desk(), customer -> {
            navigation.go(Screen.DESK);
            open.open(customer.handle());
        }, settings.spots(), remembered, tasks, messages);
        makers = new HashMap<>();
        makers.put(CustomersView.class, () -> new CustomersView(customers, imports, messages, times));
        makers.put(StoryView.class, () -> new StoryView(storyModels, recall, messages, times));
        makers.put(RecallBoxView.class, () -> new RecallBoxView(recall, messages));
        makers.put(AnswersView.class, () -> new AnswersView(recall, messages, times));
        makers.put(InspectorView.class, () -> new InspectorView(inspector, bulk, messages, times, commands));
        makers.put(BulkView.class, () -> new BulkView(bulk, messages));
        makers.put(EssentialsView.class, () -> new EssentialsView(essentials, messages, times));
        makers.put(PackView.class, () -> new PackView(pack, messages));
        makers.put(GraphView.class, () -> new GraphView(graph, new FileDialog(), messages));
        makers.put(MergeView.class, () -> new MergeView(graph, messages));
        makers.put(JournalView.class, () -> new JournalView(journal, messages, times));
        makers.put(KeysView.class, () -> new KeysView(keys, messages, times));
        makers.put(PortView.class, () -> new PortView(port, messages, times));
        makers.put(UpkeepView.class, () -> new UpkeepView(upkeep, health, messages, times));
        makers.put(HealthView.class, () -> new HealthView(health, upkeep, messages));
        makers.put(DeskScreenView.class, () -> new DeskScreenView(panes, window.listWidth(), window.contextWidth()));
        makers.put(StripView.class, () -> new StripView(strip, messages));
        makers.put(NotingView.class, () -> new NotingView(noting, messages));
        makers.put(HandOffView.class, () -> new HandOffView(handOff));
        makers.put(PaletteView.class, () -> new PaletteView(palette, overlays, messages));
        makers.put(KeySheetView.class, () -> new KeySheetView(commands, look, overlays,
                () -> settings.model.show(SettingsSection.KEYS), messages));
        settings.addTo(makers, view -> views().load(view));
        story.actions().add(new EntryAction(Icon.GRAPH, messages.text("entry.menu.graph"),
                memory -> showInGraph(memory.id(), navigation)));
        context.outside().showIn(tasks);
        deeds = new Deeds(this);
        deeds.register();
        tabs.restore();
    }

    /// What was remembered, and will be.
    Remembered remembered() {
        return remembered;
    }

    private void showInGraph(MemoryId memory, Navigation navigation) {
        navigation.go(Screen.GRAPH);
        graph.centreOnTicketOf(memory);
    }

    /// Makes the views. Needs the toolkit.
    Shell shell() {
        Shell made = new Shell(shell, remembered, messages, makers);
        DeskTools tools = new DeskTools(this, views(), made.desk(), messages);
        deeds.register(made.desk(), tools);
        return made;
    }

    /// Every view there is, for loading each once.
    Views views() {
        return new Views(messages, Views.closedWorld(makers));
    }

    @Override
    public void close() {
        tabs.leave();
        keeper.close();
        live.close();
    }
}
