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
import dev.throughline.console.graph.GraphView;
import dev.throughline.console.graph.GraphViewModel;
import dev.throughline.console.health.HealthView;
import dev.throughline.console.health.HealthViewModel;
import dev.throughline.console.inspector.EssentialsView;
import dev.throughline.console.inspector.InspectorView;
import dev.throughline.console.inspector.InspectorViewModel;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Themes;
import dev.throughline.console.kit.Times;
import dev.throughline.console.kit.Views;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.port.PortView;
import dev.throughline.console.port.PortViewModel;
import dev.throughline.console.shell.DeskScreenView;
import dev.throughline.console.shell.PanesModel;
import dev.throughline.console.shell.Shell;
import dev.throughline.console.shell.ShellViewModel;
import dev.throughline.console.story.CustomerHeadViewModel;
import dev.throughline.console.story.EntryAction;
import dev.throughline.console.story.NoteViewModel;
import dev.throughline.console.story.RecallViewModel;
import dev.throughline.console.story.StoryModels;
import dev.throughline.console.story.StoryView;
import dev.throughline.console.story.StoryViewModel;
import dev.throughline.console.story.TicketsViewModel;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Mention;
import java.util.Map;
import java.util.function.Supplier;

/// Builds the console: models first, then the views they are given to. The only place that knows all of them.
final class Wiring implements AutoCloseable {

    final OpenCustomer open;
    final OpenTabs tabs;
    final CustomersViewModel customers;
    final ImportViewModel imports;
    final StoryViewModel story;
    final NoteViewModel note;
    final TicketsViewModel tickets;
    final RecallViewModel recall;
    final InspectorViewModel inspector;
    final GraphViewModel graph;
    final ShellViewModel shell;
    private final Live live;
    private final DeskKeeper keeper;
    private final Map<Class<?>, Supplier<?>> makers;
    private final Messages messages;
    private final Themes themes;

    Wiring(ConsoleContext context, Messages messages, Notices notices, Tasks tasks, Themes themes) {
        this.messages = messages;
        this.themes = themes;
        var service = context.service();
        Times times = new Times(messages, context.clock());
        Navigation navigation = new Navigation();
        WindowMemory window = context.preferences().load();
        PanesModel panes = new PanesModel(window.listShown(), window.contextShown());
        live = new Live(service.journal(), tasks);
        open = new OpenCustomer(service.desk(), live, tasks, messages);
        keeper = new DeskKeeper(context.preferences(), tasks);
        tabs = new OpenTabs(open, keeper, times);
        Edits edits = new Edits(service, live, tasks, notices, messages);
        customers = new CustomersViewModel(
                service.desk(), open, tabs, keeper, live, navigation, tasks, messages, times);
        imports = new ImportViewModel(service.transfer(), tasks, messages);
        story = new StoryViewModel(service.journal(), open, tabs, keeper, edits, tasks, messages, times);
        tickets = new TicketsViewModel(open, edits, messages);
        note = new NoteViewModel(open, tabs, story, tickets, edits, messages);
        StoryModels storyModels = new StoryModels(
                story, note, tickets, new CustomerHeadViewModel(service.desk(), open, tasks, messages), tabs,
                customers.nobodyProperty());
        recall = new RecallViewModel(service, open, tasks, messages);
        graph = new GraphViewModel(service, open, navigation, tasks, messages);
        inspector = new InspectorViewModel(service, open, edits, tasks, messages, times, entity -> {
            navigation.go(Screen.GRAPH);
            graph.centreOn(entity);
        });
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
        HealthViewModel health = new HealthViewModel(service::health, tasks, messages);
        PortViewModel port = new PortViewModel(context.port(), tasks, messages);
        shell = new ShellViewModel(navigation, panes, edits, notices, health, port, tasks, messages);
        live.listen(_ -> health.refresh());
        makers = Map.of(
                CustomersView.class, () -> new CustomersView(customers, imports, messages, times),
                StoryView.class, () -> new StoryView(storyModels, recall, messages, times),
                InspectorView.class, () -> new InspectorView(inspector, messages, times),
                EssentialsView.class, () -> new EssentialsView(open, messages, times),
                GraphView.class, () -> new GraphView(graph, messages),
                PortView.class, () -> new PortView(port, messages, times),
                HealthView.class, () -> new HealthView(health, messages),
                DeskScreenView.class,
                () -> new DeskScreenView(panes, window.listWidth(), window.contextWidth()));
        story.actions().add(new EntryAction(Icon.GRAPH, messages.text("entry.menu.graph"),
                memory -> showInGraph(service, memory, navigation, tasks)));
        context.outside().showIn(tasks);
        tabs.restore();
    }

    /// Around the first thing with an identity that a memory speaks of; around the customer if it speaks of none.
    private void showInGraph(MemoryService service, Memory memory, Navigation navigation, Tasks tasks) {
        tasks.run("task.details", _ -> service.graph().mentions(memory.id()).stream().map(Mention::entity)
                .filter(entity -> entity.kind().identifier()).findFirst()).onSuccess(entity -> {
                    navigation.go(Screen.GRAPH);
                    entity.ifPresentOrElse(graph::centreOn, graph::home);
                });
    }

    /// Makes the views. Needs the toolkit.
    Shell shell() {
        return new Shell(shell, themes, messages, makers);
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
