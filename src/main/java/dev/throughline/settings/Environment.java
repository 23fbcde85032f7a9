package dev.throughline.settings;

import dev.throughline.memory.ClueWeights;
import dev.throughline.memory.InvalidRequest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one typed window on environment variables and system properties. A variable that is set to nothing counts as
/// not set; one whose value cannot be is an [InvalidRequest] that names it.
public final class Environment {

    private static final String OWN = "THROUGHLINE_";
    private static final String CONTRACT = "DAKERA_";
    private static final String BM25_WEIGHT = "HYBRID_BM25_WEIGHT";
    private static final String VECTOR_WEIGHT = "HYBRID_VECTOR_WEIGHT";
    private static final int HIGHEST_PORT = 65_535;

    private final Function<String, @Nullable String> variables;
    private final Function<String, @Nullable String> properties;

    private Environment(Function<String, @Nullable String> variables, Function<String, @Nullable String> properties) {
        this.variables = variables;
        this.properties = properties;
    }

    /// This process's own.
    public static Environment system() {
        return new Environment(System::getenv, System::getProperty);
    }

    /// Made up, for instance in tests.
    public static Environment of(Map<String, String> variables, Map<String, String> properties) {
        return new Environment(Map.copyOf(variables)::get, Map.copyOf(properties)::get);
    }

    /// `THROUGHLINE_DATA`.
    public Optional<Path> dataDirectory() {
        return variable(OWN + "DATA").map(text -> path(OWN + "DATA", text));
    }

    /// `THROUGHLINE_ROOT_API_KEY` or `DAKERA_ROOT_API_KEY`.
    public Optional<String> rootKey() {
        return named("ROOT_API_KEY").map(Named::value);
    }

    /// `THROUGHLINE_PORT` or `DAKERA_PORT`.
    public OptionalInt port() {
        Optional<Named> port = named("PORT");
        return port.isEmpty() ? OptionalInt.empty() : OptionalInt.of(port(port.get()));
    }

    /// `THROUGHLINE_HYBRID_BM25_WEIGHT` or `DAKERA_HYBRID_BM25_WEIGHT`.
    public OptionalDouble bm25Weight() {
        return weight(BM25_WEIGHT);
    }

    /// `THROUGHLINE_HYBRID_VECTOR_WEIGHT` or `DAKERA_HYBRID_VECTOR_WEIGHT`.
    public OptionalDouble vectorWeight() {
        return weight(VECTOR_WEIGHT);
    }

    /// `THROUGHLINE_RERANKER`: a directory with a cross-encoder.
    public Optional<Path> rerankerDirectory() {
        return variable(OWN + "RERANKER").map(text -> path(OWN + "RERANKER", text));
    }

    /// `THROUGHLINE_MODEL_MIRROR`: where models are downloaded from in place of their usual server.
    public Optional<String> modelMirror() {
        return variable(OWN + "MODEL_MIRROR");
    }

    /// The variables that set a share of words or meaning, by the names they are set under.
    List<String> rankingVariables() {
        return Stream.of(named(BM25_WEIGHT), named(VECTOR_WEIGHT)).flatMap(Optional::stream).map(Named::name).toList();
    }

    /// The variables that set the shares of words and meaning, in this order; empty when both can be set elsewhere.
    public List<String> weightVariables() {
        return Stream.of("HYBRID_BM25_WEIGHT", "HYBRID_VECTOR_WEIGHT")
                .flatMap(name -> named(name).stream())
                .map(Named::name)
                .toList();
    }

    /// The settings with what the environment says in their place.
    public Settings applyTo(Settings settings) {
        RecallSettings recall = settings.recall();
        RecallSettings weighted = new RecallSettings(
                bm25Weight().orElse(recall.bm25Weight()),
                vectorWeight().orElse(recall.vectorWeight()),
                recall.deadlineMillis(),
                clues(recall.clues()));
        PortSettings port = settings.port();
        return settings.withRecall(weighted)
                .withPort(port.withPort(port().orElse(port.port())))
                .withRerankerDirectory(rerankerDirectory().orElse(settings.rerankerDirectory()));
    }

    /// `THROUGHLINE_SESSION_WEIGHT` and its like.
    private ClueWeights clues(ClueWeights usual) {
        return new ClueWeights(
                weight("NEIGHBOURS_WEIGHT").orElse(usual.neighbours()),
                weight("WINDOW_WEIGHT").orElse(usual.window()),
                weight("SESSION_WEIGHT").orElse(usual.session()),
                weight("PERSON_WEIGHT").orElse(usual.person()),
                weight("TIME_WEIGHT").orElse(usual.time()),
                weight("PAST_WEIGHT").orElse(usual.past()));
    }

    public OperatingSystem operatingSystem() {
        return OperatingSystem.of(property("os.name").orElse(""));
    }

    public Path home() {
        return Path.of(property("user.home").orElse("."));
    }

    /// The Java that runs this, for instance `25.0.3 (Eclipse Adoptium)`.
    public String java() {
        return property("java.version").orElse("unknown") + " (" + property("java.vendor").orElse("unknown") + ")";
    }

    /// Whether a window can be opened: a display is there, or a headless toolkit was asked for.
    public boolean display() {
        return operatingSystem() != OperatingSystem.LINUX
                || variable("DISPLAY").isPresent()
                || variable("WAYLAND_DISPLAY").isPresent()
                || property("glass.platform").filter("Headless"::equalsIgnoreCase).isPresent();
    }

    /// A directory that a variable names; empty if it is not set or not absolute, as the XDG convention wants it.
    Optional<Path> directory(String name) {
        return variable(name).map(text -> path(name, text)).filter(Path::isAbsolute);
    }

    private OptionalDouble weight(String name) {
        Optional<Named> weight = named(name);
        return weight.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(weight(weight.get()));
    }

    private static double weight(Named variable) {
        try {
            return Ranges.unit(variable.name(), Double.parseDouble(variable.value()));
        } catch (NumberFormatException e) {
            throw new InvalidRequest(variable.name(),
                    "is \"" + variable.value() + "\", must be a number between 0 and 1");
        }
    }

    private static int port(Named variable) {
        try {
            return Ranges.within(variable.name(), Integer.parseInt(variable.value()), 0, HIGHEST_PORT);
        } catch (NumberFormatException e) {
            throw new InvalidRequest(variable.name(),
                    "is \"" + variable.value() + "\", must be a whole number between 0 and " + HIGHEST_PORT);
        }
    }

    private static Path path(String name, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidRequest(name, "is \"" + text + "\", which is not a path: " + e.getReason());
        }
    }

    /// Our own name wins over the contract's.
    private Optional<Named> named(String name) {
        return variable(OWN + name).map(value -> new Named(OWN + name, value))
                .or(() -> variable(CONTRACT + name).map(value -> new Named(CONTRACT + name, value)));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(properties.apply(name)).filter(value -> !value.isBlank());
    }

    private record Named(String name, String value) {}
}
