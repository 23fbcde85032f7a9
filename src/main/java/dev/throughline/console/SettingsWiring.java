package dev.throughline.console;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Saving;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.console.settings.AppearanceView;
import dev.throughline.console.settings.AppearanceViewModel;
import dev.throughline.console.settings.DataView;
import dev.throughline.console.settings.DataViewModel;
import dev.throughline.console.settings.FadingView;
import dev.throughline.console.settings.FadingViewModel;
import dev.throughline.console.settings.KeysView;
import dev.throughline.console.settings.KeysViewModel;
import dev.throughline.console.settings.RankingView;
import dev.throughline.console.settings.RankingViewModel;
import dev.throughline.console.settings.SettingsSection;
import dev.throughline.console.settings.SettingsView;
import dev.throughline.console.settings.SettingsViewModel;
import dev.throughline.console.shell.PaletteRow;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Parent;

/// Builds the settings screen.
final class SettingsWiring {

    final SettingsViewModel model;
    final AppearanceViewModel appearance;
    final KeysViewModel keys;
    final RankingViewModel ranking;
    final FadingViewModel fading;
    final DataViewModel data;
    private final Wiring desk;
    private final Messages messages;
    private final Times times;

    SettingsWiring(Wiring desk, ConsoleContext context, Saving saving, Notices notices, Tasks tasks, Messages messages,
            Times times, Host host) {
        this.desk = desk;
        this.messages = messages;
        this.times = times;
        var shell = desk.shell;
        var settings = context.settings();
        model = new SettingsViewModel(shell.navigation(), desk.remembered());
        appearance = new AppearanceViewModel(shell.look(), settings.effective().console().language(), saving,
                () -> host.speakAgain());
        keys = new KeysViewModel(shell.commands(), saving, notices, messages);
        ranking = new RankingViewModel(context.service(), desk.open, settings.rankingVariables(), desk.edits, notices,
                tasks, messages);
        fading = new FadingViewModel(context.service().lifecycle(), desk.edits, notices, tasks, messages, times);
        data = new DataViewModel(context.dataDirectory(), context.log(), settings, saving, path -> host.open(path),
                notices, tasks, messages);
    }

    /// Reads again what somebody changed, were it by undo.
    void heard(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.kind() == ChangeKind.RANKING_CHANGED)) {
            ranking.refresh();
        }
        if (changes.stream().anyMatch(change -> change.kind() == ChangeKind.POLICY_CHANGED)) {
            fading.refresh();
        }
    }

    /// The sections, for the palette.
    List<PaletteRow.Spot> spots() {
        return Stream.of(SettingsSection.values()).map(section -> new PaletteRow.Spot(section.icon(),
                messages.word("settings-section", section), messages.text("screen.settings"),
                () -> model.show(section))).toList();
    }

    void addTo(Map<Class<?>, Supplier<?>> makers, Function<Class<?>, Parent> loader) {
        makers.put(SettingsView.class, () -> new SettingsView(model, messages, loader));
        makers.put(AppearanceView.class, () -> new AppearanceView(appearance, desk.shell.commands(), messages));
        makers.put(KeysView.class, () -> new KeysView(keys, messages));
        makers.put(RankingView.class, () -> new RankingView(ranking, messages, times));
        makers.put(FadingView.class, () -> new FadingView(fading, messages));
        makers.put(DataView.class, () -> new DataView(data, messages));
    }
}
