package dev.throughline.engine;

import dev.throughline.engine.transfer.ImportLines;
import dev.throughline.engine.transfer.ImportUnit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.ImportReport;
import dev.throughline.memory.Progress;
import dev.throughline.memory.Transfer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Imports files in batches: while one batch is embedded the one before is written, so that the model never waits for
/// the disk.
final class TransferCommands implements Transfer {

    private static final int BATCH = 256;

    private final Commands commands;
    private final Enrichment enrichment;

    TransferCommands(Commands commands, Enrichment enrichment) {
        this.commands = commands;
        this.enrichment = enrichment;
    }

    @Override
    public ImportReport importFile(Actor actor, Path file, String agent, Progress progress, Cancellation cancellation) {
        try (ImportLines lines = ImportLines.open(file, agent);
                ImportBatches batches = new ImportBatches(actor, commands, enrichment, cancellation)) {
            ImportTally tally = new ImportTally(file);
            List<ImportUnit> waiting = new ArrayList<>();
            int memories = 0;
            for (ImportLines.Line line = lines.next(); line != null; line = lines.next()) {
                cancellation.check("The import");
                if (line.unit() == null) {
                    tally.problem(line.number(), line.problem() == null ? "cannot be used" : line.problem());
                    continue;
                }
                waiting.add(line.unit());
                memories += line.unit().drafts().size();
                if (memories >= BATCH) {
                    batches.add(List.copyOf(waiting), tally);
                    tally.report(progress, lines.fraction(), false);
                    waiting.clear();
                    memories = 0;
                }
            }
            batches.add(waiting, tally);
            batches.finish(tally);
            tally.report(progress, 1, true);
            return tally.done();
        }
    }
}
