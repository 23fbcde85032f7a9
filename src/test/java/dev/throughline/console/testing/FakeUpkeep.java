package dev.throughline.console.testing;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Progress;
import dev.throughline.memory.Upkeep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds what it is told to.
public final class FakeUpkeep implements Upkeep {

    public final List<Finding> faults = new ArrayList<>();
    public final List<Path> backups = new ArrayList<>();

    @Override
    public SelfCheck check(Progress progress, Cancellation cancellation) {
        return new SelfCheck(DeskData.NOW, 12_408, faults);
    }

    @Override
    public SelfCheck repair(Actor actor, SelfCheck found, Progress progress, Cancellation cancellation) {
        faults.removeIf(finding -> finding.fault().repairable());
        return check(progress, cancellation);
    }

    @Override
    public Backup backup(Path target) {
        if (backups.contains(target)) {
            throw new InvalidRequest("target", "is there already");
        }
        backups.add(target);
        return new Backup(DeskData.NOW, target, 41_000_000);
    }
}
