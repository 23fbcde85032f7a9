package dev.throughline.app.demo;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.ImportReport;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Progress;
import dev.throughline.memory.TransferFailure;
import dev.throughline.settings.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the demo desk into an empty memory. A note in the data directory says that it has begun and for which
/// moment, so that one that was cut short is completed by the next start, with the same times.
public final class DemoDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDesk.class);
    private static final String NOTE = "demo-desk.unfinished";

    private final MemoryService service;
    private final Path note;
    private final InstantSource clock;

    /// @param data the data directory
    public DemoDesk(MemoryService service, Path data, InstantSource clock) {
        this.service = service;
        this.note = data.resolve(NOTE);
        this.clock = clock;
    }

    /// Whether nothing was ever remembered here, or a demo desk was begun and not finished.
    public boolean wanted() {
        return Files.exists(note) || service.journal().lastSequence() == 0;
    }

    /// @return memories that were not there before
    /// @throws TransferFailure if a file cannot be read or written
    /// @throws dev.throughline.memory.Cancelled between two batches; the next start goes on from there
    public long bringIn(Progress progress, Cancellation cancellation) {
        Actor actor = Actor.engine();
        try (TemporaryDirectory temporary = TemporaryDirectory.make("demo-desk")) {
            DemoFiles.About about = DemoFiles.about();
            DemoShift shift = DemoShift.between(about.anchor(), begun());
            long imported = articles(actor, about.agent(), shift);
            for (String file : List.of(DemoFiles.TICKETS, DemoFiles.MEMORIES)) {
                cancellation.check("Filling in the demo desk");
                Path moved = moved(file, shift, temporary.path());
                ImportReport report =
                        service.transfer().importFile(actor, moved, about.agent(), progress, cancellation);
                report.problems().forEach(problem -> LOG.warn("The demo desk's {}, line {}, was left out: {}",
                        file, problem.line(), problem.reason()));
                imported += report.imported();
            }
            Files.deleteIfExists(note);
            LOG.info("The demo desk is in: {} memories.", imported);
            return imported;
        } catch (IOException e) {
            throw new TransferFailure("The demo desk could not be brought in: " + e.getMessage() + ".", e);
        }
    }

    private Instant begun() throws IOException {
        if (Files.exists(note)) {
            return Instant.parse(Files.readString(note).strip());
        }
        Instant now = clock.instant();
        Files.writeString(note, now.toString());
        return now;
    }

    private long articles(Actor actor, String agent, DemoShift shift) throws IOException {
        List<DemoArticle> articles = DemoFiles.articles();
        List<DemoArticle> missing = articles.stream()
                .filter(article -> service.memories().find(DemoArticle.memoryId(article.id())).isEmpty())
                .toList();
        service.memories().storeAll(actor, missing.stream().map(article -> article.draft(agent, shift)).toList());
        articles.stream()
                .flatMap(article -> article.supersedes().stream())
                .map(DemoArticle::memoryId)
                .filter(this::active)
                .forEach(older -> service.memories().edit(
                        actor, older, MemoryEdit.NOTHING.withState(MemoryState.SUPERSEDED)));
        return missing.size();
    }

    private boolean active(MemoryId id) {
        return service.memories().find(id).filter(memory -> memory.state() == MemoryState.ACTIVE).isPresent();
    }

    private static Path moved(String file, DemoShift shift, Path directory) throws IOException {
        DemoLines lines = new DemoLines(shift);
        return Files.write(directory.resolve(file), DemoFiles.lines(file).stream().map(lines::moved).toList());
    }
}
