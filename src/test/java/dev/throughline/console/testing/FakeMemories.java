package dev.throughline.console.testing;

import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Expiry;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Selection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Memories in a map.
final class FakeMemories implements Memories {

    final Map<MemoryId, Memory> all = new LinkedHashMap<>();
    final FakeJournal journal = new FakeJournal(change -> {
        if (change.after() instanceof Memory memory) {
            all.put(memory.id(), memory);
        } else if (change.before() instanceof Memory memory) {
            all.remove(memory.id());
        }
    });

    @Override
    public Stored store(Actor actor, MemoryDraft draft) {
        MemoryId id = draft.id() == null ? new MemoryId("new" + all.size()) : draft.id();
        Instant now = draft.created() == null ? DeskData.NOW : draft.created();
        Memory memory = new Memory(id, draft.agent(), draft.content(), draft.type(), draft.importance(), draft.tags(),
                draft.session(), draft.metadata(), now, now, null, 0, null, null, null, false, false,
                MemoryState.ACTIVE);
        journal.write(actor, ChangeKind.STORED, null, memory);
        return new Stored(memory, 0);
    }

    @Override
    public List<Stored> storeAll(Actor actor, List<MemoryDraft> drafts) {
        return drafts.stream().map(draft -> store(actor, draft)).toList();
    }

    @Override
    public Optional<Memory> find(MemoryId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Memory live(MemoryId id) {
        return find(id).orElseThrow(() -> new NotFound("memory", id.value()));
    }

    @Override
    public Page<Memory> list(Scope scope, Filter filter, int offset, int limit) {
        List<Memory> found = all.values().stream().filter(memory -> filter.matches(memory, DeskData.NOW)).toList();
        return new Page<>(found.stream().skip(offset).limit(limit).toList(), found.size());
    }

    @Override
    public Memory edit(Actor actor, MemoryId id, MemoryEdit edit) {
        Memory m = live(id);
        Instant expires = switch (edit.expiry()) {
            case null -> m.expires();
            case Expiry.Never _ -> null;
            case Expiry.At(Instant when) -> when;
            case Expiry.After(var time) -> DeskData.NOW.plus(time);
        };
        Memory after = new Memory(id, m.agent(), edit.content() == null ? m.content() : edit.content(),
                edit.type() == null ? m.type() : edit.type(),
                edit.importance() == null ? m.importance() : edit.importance(),
                edit.tags() == null ? m.tags() : edit.tags(), m.session(), m.metadata(), m.created(), DeskData.NOW,
                m.lastAccessed(), m.accessCount(), null, expires, m.validFrom(),
                edit.pinned() == null ? m.pinned() : edit.pinned(), m.flagged(),
                edit.state() == null ? m.state() : edit.state());
        ChangeKind kind = edit.state() == null ? ChangeKind.EDITED
                : edit.state() == MemoryState.ACTIVE ? ChangeKind.RESTORED : ChangeKind.ARCHIVED;
        journal.write(actor, kind, m, after);
        return after;
    }

    @Override
    public List<Memory> editAll(Actor actor, Map<MemoryId, MemoryEdit> edits) {
        return edits.entrySet().stream().map(each -> edit(actor, each.getKey(), each.getValue())).toList();
    }

    @Override
    public int forget(Actor actor, Selection selection) {
        throw new UnsupportedOperationException();
    }
}
