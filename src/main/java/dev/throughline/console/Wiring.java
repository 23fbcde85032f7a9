package dev.throughline.console;

import dev.throughline.console.desk.CustomersView;
import dev.throughline.console.desk.CustomersViewModel;
import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.Live;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.graph.GraphView;
import dev.throughline.console.graph.GraphViewModel;
import dev.throughline.console.health.HealthView;
import dev.throughline.console.health.HealthViewModel;
import dev.throughline.console.inspector.EssentialsView;
import dev.throughline.console.inspector.InspectorView;
import dev.throughline.console.inspector.InspectorViewModel;
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
import dev.throughline.console.story.RecallViewModel;
import dev.throughline.console.story.StoryView;
import dev.throughline.console.story.StoryViewModel;
import dev.throughline.console.undertaking.HandOffView;
import dev.throughline.console.undertaking.HandOffViewModel;
import dev.throughline.console.undertaking.NotingView;
import dev.throughline.console.undertaking.NotingViewModel;
import dev.throughline.console.undertaking.StripView;
import dev.throughline.console.undertaking.StripViewModel;
import dev.throughline.console.undertaking.UndertakingEdits;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Builds the console: models first, then the views they are given to. The only place that knows all of them.
final class Wiring implements AutoCloseable {

    final OpenCustomer open;
    final CustomersViewModel customers;
    final StoryViewModel story;
    final RecallViewModel recall;
    final InspectorViewModel inspector;
    final StripViewModel strip;
    final NotingViewModel noting;
    final HandOffViewModel handOff;
    final GraphViewModel graph;
    final ShellViewModel shell;
    private final Live live;
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
        Edits edits = new Edits(service, live, tasks, notices, messages);
        customers = new CustomersViewModel(service.desk(), open, live, navigation, tasks, messages);
        story = new StoryViewModel(open, edits, messages, times);
        recall = new RecallViewModel(service, open, tasks, messages);
        graph = new GraphViewModel(service, open, navigation, tasks, messages);
        inspector = new InspectorViewModel(service, open, edits, tasks, messages, times, entity -> {
            navigation.go(Screen.GRAPH);
            graph.centreOn(entity);
        });
        UndertakingEdits undertakings = new UndertakingEdits(service, edits, tasks, notices, messages);
        strip = new StripViewModel(service, open, undertakings, live, tasks, messages, times);
        noting = new NotingViewModel(undertakings, messages);
        handOff = new HandOffViewModel(service, edits, tasks, notices, messages, times);
        HealthViewModel health = new HealthViewModel(service::health, tasks, messages);
        PortViewModel port = new PortViewModel(context.port(), tasks, messages);
        shell = new ShellViewModel(navigation, panes, edits, notices, health, port, tasks, messages);
        live.listen(_ -> health.refresh());
        makers = new HashMap<>(Map.of(
                CustomersView.class, () -> new CustomersView(customers, messages, times),
                StoryView.class, () -> new StoryView(story, recall, messages, times),
                InspectorView.class, () -> new InspectorView(inspector, messages, times),
                EssentialsView.class, () -> new EssentialsView(open, messages, times),
                GraphView.class, () -> new GraphView(graph, messages),
                PortView.class, () -> new PortView(port, messages, times),
                HealthView.class, () -> new HealthView(health, messages),
                DeskScreenView.class,
                () -> new DeskScreenView(panes, window.listWidth(), window.contextWidth())));
        makers.put(StripView.class, () -> new StripView(strip, messages));
        makers.put(NotingView.class, () -> new NotingView(noting, messages));
        makers.put(HandOffView.class, () -> new HandOffView(handOff));
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
        live.close();
    }
}
