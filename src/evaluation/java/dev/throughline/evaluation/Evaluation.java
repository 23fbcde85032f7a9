package dev.throughline.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Measures recall on the data in the data folder and prints tables; the figures are also written as JSON to
/// `target/evaluation`. Run by the command in the README; [Options] says what can be chosen.
///
/// Without the data it says so and ends well: the data are not part of the project.
public final class Evaluation {

    private static final List<RankingSet> RANKINGS = List.of(new Locomo(), new OwnTickets(),
            new RelatedTickets(), new HelpArticles(), new SameIntent(), new Made());

    private static final List<GraphSet> GRAPHS = List.of(new Spans(), new TicketLinks(), new OrderGraph());

    private Evaluation() {}

    public static void main(String[] args) {
        Options options = Options.fromProperties();
        List<String> measured = new ArrayList<>();
        for (RankingSet set : RANKINGS) {
            if (options.wants(set.name()) && present(set.name(), set.needs(), options)) {
                publish(new RankingRun(set.read(options), options).run(), options);
                measured.add(set.name());
            }
        }
        for (GraphSet set : GRAPHS) {
            if (options.wants(set.name()) && present(set.name(), set.needs(), options)) {
                publish(set.run(options), options);
                measured.add(set.name());
            }
        }
        if (measured.isEmpty()) {
            System.out.println("Nothing was measured.");
        }
        System.exit(0);
    }

    private static boolean present(String name, List<String> needs, Options options) {
        Optional<String> missing = needs.stream().filter(file -> !options.data().has(file)).findFirst();
        missing.ifPresent(file -> System.out.println(name + " is skipped: there is no " + file + " in "
                + options.data().root().toAbsolutePath().normalize() + " (-Ddata=FOLDER names another place)."));
        return missing.isEmpty();
    }

    private static void publish(Result result, Options options) {
        System.out.println(Report.text(result));
        System.out.println("Written to " + Report.write(result, options.output()));
    }
}
