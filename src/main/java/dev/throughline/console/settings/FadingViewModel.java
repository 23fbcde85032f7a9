package dev.throughline.console.settings;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Forecast;
import dev.throughline.memory.Lifecycle;
import dev.throughline.memory.MemoryType;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// How memories of each type fade. Every change counts at once and can be undone.
public final class FadingViewModel {

    private static final int POINTS = 60;
    private static final double HALF_LIVES_SHOWN = 4;
    private static final double BEYOND_THE_END = 1.2;
    private static final double MOST_HOURS = 1_000_000;

    private final Lifecycle lifecycle;
    private final Edits edits;
    private final Notices notices;
    private final Tasks tasks;
    private final Messages messages;
    private final Times times;
    private final FadingWords words;
    private final ReadOnlyObjectWrapper<@Nullable DecayPolicy> policy = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper standard = new ReadOnlyBooleanWrapper(true);
    private final ObservableMap<MemoryType, String> wrong = FXCollections.observableHashMap();

    public FadingViewModel(Lifecycle lifecycle, Edits edits, Notices notices, Tasks tasks, Messages messages,
            Times times) {
        this.lifecycle = lifecycle;
        this.edits = edits;
        this.notices = notices;
        this.tasks = tasks;
        this.messages = messages;
        this.times = times;
        words = new FadingWords(messages);
    }

    // state

    /// Null until it has been read.
    public ReadOnlyObjectProperty<@Nullable DecayPolicy> policyProperty() {
        return policy.getReadOnlyProperty();
    }

    /// Why it cannot be read.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What was typed wrong, by type, each a sentence.
    public ObservableMap<MemoryType, String> wrong() {
        return wrong;
    }

    public ReadOnlyBooleanProperty standardProperty() {
        return standard.getReadOnlyProperty();
    }

    /// What a rule means.
    public String meaning(DecayPolicy.Rule rule) {
        return words.meaning(rule);
    }

    /// The chart's right end, in words.
    String horizon(DecayPolicy.Rule rule) {
        return messages.text("fading.horizon", words.time(horizonHours(rule)));
    }

    /// The half-life in a unit, as it is typed.
    String written(double hours, HalfLifeUnit unit) {
        return messages.text("fading.written", hours / unit.hours());
    }

    /// How the most important memory would go if nobody used it.
    public Forecast forecast(DecayPolicy.Rule rule) {
        Instant now = times.now();
        double whole = horizonHours(rule);
        List<Forecast.Point> points = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double hours = whole * i / POINTS;
            points.add(new Forecast.Point(after(now, hours), FadingWords.left(rule, FadingWords.VITAL, hours)));
        }
        OptionalDouble gone = FadingWords.gone(rule, FadingWords.VITAL);
        return new Forecast(FadingWords.VITAL, points, gone.isEmpty() ? null : after(now, gone.getAsDouble()));
    }

    // commands

    public void refresh() {
        tasks.run("task.fading", _ -> lifecycle.policy()).onSuccess(this::show)
                .onFailure(reason -> problem.set(Problem.of(reason, messages)));
    }

    public void setCurve(MemoryType type, Curve curve) {
        DecayPolicy now = policy.get();
        if (now != null) {
            change(type, new DecayPolicy.Rule(curve, now.rule(type).halfLifeHours(), now.rule(type).floor()));
        }
    }

    /// @param text a number in the console's language
    public void setHalfLife(MemoryType type, String text, HalfLifeUnit unit) {
        OptionalDouble value = number(text);
        double hours = value.orElse(-1) * unit.hours();
        DecayPolicy now = policy.get();
        if (!(hours > 0 && hours <= MOST_HOURS)) {
            wrong.put(type, messages.text("fading.wrong", messages.word("memory-type", type)));
        } else if (now != null && written(hours, unit).equals(written(now.rule(type).halfLifeHours(), unit))) {
            wrong.remove(type);
        } else if (now != null) {
            change(type, new DecayPolicy.Rule(now.rule(type).curve(), hours, now.rule(type).floor()));
        }
    }

    /// @param floor 0..1, to the hundredth
    public void setFloor(MemoryType type, double floor) {
        DecayPolicy now = policy.get();
        if (now != null) {
            double rounded = Math.round(floor * 100) / 100.0;
            change(type, new DecayPolicy.Rule(now.rule(type).curve(), now.rule(type).halfLifeHours(), rounded));
        }
    }

    public void toStandard() {
        save(DecayPolicy.standard(), "fading.standard");
    }

    private void change(MemoryType type, DecayPolicy.Rule rule) {
        wrong.remove(type);
        DecayPolicy now = policy.get();
        if (now != null && !now.rule(type).equals(rule)) {
            Map<MemoryType, DecayPolicy.Rule> rules = new EnumMap<>(now.rules());
            rules.put(type, rule);
            save(new DecayPolicy(rules), "fading.saved");
        }
    }

    private void save(DecayPolicy wanted, String doneKey) {
        DecayPolicy before = policy.get();
        show(wanted);
        tasks.run("task.save", _ -> lifecycle.change(Actor.console(), wanted))
                .onSuccess(counts -> {
                    show(counts);
                    notices.undoable(messages.text(doneKey), edits::undo);
                })
                .onFailure(reason -> {
                    if (before != null) {
                        show(before);
                    }
                    notices.failed(reason);
                });
    }

    private void show(DecayPolicy fresh) {
        problem.set(null);
        policy.set(fresh);
        standard.set(fresh.equals(DecayPolicy.standard()));
    }

    private OptionalDouble number(String text) {
        String typed = text.strip();
        ParsePosition end = new ParsePosition(0);
        Number number = NumberFormat.getNumberInstance(messages.locale()).parse(typed, end);
        return number == null || end.getIndex() < typed.length() ? OptionalDouble.empty()
                : OptionalDouble.of(number.doubleValue());
    }

    private static double horizonHours(DecayPolicy.Rule rule) {
        double shown = HALF_LIVES_SHOWN * rule.halfLifeHours();
        OptionalDouble gone = FadingWords.gone(rule, FadingWords.VITAL);
        return gone.isEmpty() ? shown : Math.max(shown, gone.getAsDouble() * BEYOND_THE_END);
    }

    private static Instant after(Instant start, double hours) {
        return start.plusSeconds(Math.round(hours * 3600));
    }
}
