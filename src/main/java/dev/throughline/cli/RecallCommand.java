package dev.throughline.cli;

import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import dev.throughline.settings.ApplicationDirectories;
import dev.throughline.settings.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `throughline recall`: asks the memory a question. Leaves no trace in it.
@Command(header = "Asks the memory a question.",
        description = {"Prints what it knows, best first, and leaves no trace of having been asked.", ""},
        mixinStandardHelpOptions = true, sortOptions = false)
final class RecallCommand implements Callable<Integer> {

    private static final String CUSTOMER_TAG = "customer:";

    private final Modes modes;
    private final PlaceOptions options;
    private final Environment environment;
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "QUERY", description = "The question, in quotes.")
    private String query = "";

    @Option(names = "--agent", paramLabel = "ID", required = true, description = "Whose memories to search.")
    private String agent = "";

    @Option(names = "--customer", paramLabel = "HANDLE", description = "Only memories about this customer.")
    private @Nullable String customer;

    @Option(names = "--top-k", paramLabel = "N", defaultValue = "" + RecallQuery.DEFAULT_TOP_K,
            description = "How many answers, 1 to 1000. Default: ${DEFAULT-VALUE}.")
    private int topK;

    @Option(names = "--explain", description = "Say for each answer why it came up and what its score is made of.")
    private boolean explain;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    RecallCommand(Modes modes, PlaceOptions options, Environment environment, Terminal terminal) {
        this.modes = modes;
        this.options = options;
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Filter filter = customer == null ? Filter.LIVE : Filter.LIVE.withTags(List.of(CUSTOMER_TAG + customer));
        RecallQuery question = RecallQuery.of(Scope.agent(agent), query).withTopK(topK).withFilter(filter)
                .withoutReinforcement();
        Path data = ApplicationDirectories.find(environment, options.place().data()).data();
        if (!Files.isDirectory(data)) {
            throw new InvalidRequest("--data", "is " + data + ", where no memory is kept yet");
        }
        Recall recall;
        try (MemoryService service = modes.open(options.place())) {
            recall = service.recall(question);
        }
        if (json) {
            terminal.say(RecallJson.of(recall, explain));
        } else {
            RecallText text = new RecallText(ZoneId.systemDefault(), explain);
            text.lines(recall).forEach(terminal::say);
        }
        return ExitCode.OK;
    }
}
