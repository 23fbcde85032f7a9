package dev.throughline.cli;

import dev.throughline.memory.DataDirectoryLocked;
import dev.throughline.memory.Health;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryException;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.ModelStatus;
import dev.throughline.memory.RerankingStatus;
import dev.throughline.settings.ApplicationDirectories;
import dev.throughline.settings.CurrentSettings;
import dev.throughline.settings.Environment;
import dev.throughline.settings.PortSettings;
import dev.throughline.settings.Settings;
import dev.throughline.settings.SettingsFile;
import dev.throughline.settings.TemporaryDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks at everything Throughline stands on. Changes nothing but a damaged settings file, which it puts aside: where no memory is kept yet, an engine in a temporary
/// directory shows whether one would work.
final class Doctor {

    private static final long MEGABYTE = 1_000_000;
    private static final long LITTLE_SPACE = 200 * MEGABYTE;

    private final Modes modes;
    private final Environment environment;
    private final Modes.Place place;
    private final ApplicationDirectories directories;
    private final List<Finding> findings = new ArrayList<>();

    Doctor(Modes modes, Environment environment, Modes.Place place) {
        this.modes = modes;
        this.environment = environment;
        this.place = place;
        this.directories = ApplicationDirectories.find(environment, place.data());
    }

    List<Finding> examine() {
        findings.add(Finding.fine("Java", environment.java()));
        dataDirectory();
        Settings settings = settings();
        engine();
        port(settings.port());
        findings.add(environment.display()
                ? Finding.fine("Display", "A window can be opened.")
                : Finding.note("Display", "There is none, so the console cannot open; `throughline serve` works."));
        findings.add(Finding.fine("Logs", "In " + directories.logs() + "."));
        return List.copyOf(findings);
    }

    private void dataDirectory() {
        Path data = directories.data();
        String subject = "Data";
        try {
            if (!Files.exists(data)) {
                findings.add(Finding.note(subject, data + " is not there yet; the first start makes it."));
            } else if (!Files.isDirectory(data) || !Files.isWritable(data)) {
                findings.add(Finding.bad(subject, data + " is not a directory that can be written to."));
            } else {
                long free = Files.getFileStore(data).getUsableSpace();
                String text = data + ", " + free / MEGABYTE + " MB free.";
                findings.add(free < LITTLE_SPACE ? Finding.bad(subject, text) : Finding.fine(subject, text));
            }
        } catch (IOException e) {
            findings.add(Finding.bad(subject, data + " cannot be looked at: " + e.getMessage() + "."));
        }
    }

    private Settings settings() {
        SettingsFile file = new SettingsFile(directories.settingsFile());
        String subject = "Settings";
        try {
            CurrentSettings settings = CurrentSettings.open(file, environment);
            findings.add(settings.damaged()
                    .map(aside -> Finding.bad(subject, "The file was damaged and put aside as " + aside
                            + "; the usual ones count."))
                    .orElseGet(() -> Finding.fine(subject, Files.exists(file.path())
                            ? "In " + file.path() + "."
                            : "The usual ones; nothing was changed.")));
            return settings.effective();
        } catch (InvalidRequest e) {
            findings.add(Finding.bad(subject, e.getMessage() + "."));
            return Settings.DEFAULT;
        }
    }

    private void engine() {
        try {
            if (Files.isDirectory(directories.data())) {
                try (MemoryService service = modes.open(place)) {
                    store(service.health());
                }
                return;
            }
            try (TemporaryDirectory temporary = TemporaryDirectory.make("doctor");
                    MemoryService service = modes.trial(temporary.path())) {
                model(service.health().model());
            }
        } catch (DataDirectoryLocked e) {
            findings.add(Finding.note("Store", e.getMessage() + " Store, index and model were not looked at."));
        } catch (MemoryException e) {
            findings.add(Finding.bad("Store", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            findings.add(Finding.bad("Store", "No temporary directory could be made: " + e.getMessage() + "."));
        }
    }

    private void store(Health health) {
        long memories = health.memories().values().stream().mapToLong(Long::longValue).sum();
        findings.add(Finding.fine("Store", String.format(Locale.ROOT, "%,d memories, %,d sessions, %,.1f MB.", memories,
                health.sessions(), (double) health.storeBytes() / MEGABYTE)));
        long behind = health.sequence() - health.indexed();
        findings.add(behind == 0
                ? Finding.fine("Index", String.format(Locale.ROOT, "Up to date, %,.1f MB.",
                        (double) health.indexBytes() / MEGABYTE))
                : Finding.note("Index", behind + " entries behind; it is catching up."));
        model(health.model());
        reranking(health.reranking());
        health.degraded().forEach(text -> findings.add(Finding.bad("Engine", text)));
    }

    private void model(ModelStatus model) {
        findings.add(model.available()
                ? Finding.fine("Model", model.id() + ", " + model.dimension() + " dimensions, SHA-256 "
                        + model.checksum() + (model.pending() == 0 ? "" : ", " + model.pending() + " to embed yet"))
                : Finding.bad("Model", "Recall runs on words alone: " + model.problem()));
    }

    private void reranking(RerankingStatus reranking) {
        if (reranking.available()) {
            findings.add(Finding.fine("Reranker", reranking.name() + ", SHA-256 " + reranking.checksum()));
        }
        if (reranking.withoutTokens() != null) {
            findings.add(Finding.note("Tokens", "Questions are not compared token by token: "
                    + reranking.withoutTokens()));
        }
    }

    private void port(PortSettings port) {
        String where = port.host() + ":" + port.port();
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(port.host()), port.port()));
            findings.add(Finding.fine("Port", where + " is free."));
        } catch (IOException e) {
            findings.add(Finding.note("Port", where + " is taken, perhaps by a running Throughline; another one needs "
                    + "--port."));
        }
    }
}
