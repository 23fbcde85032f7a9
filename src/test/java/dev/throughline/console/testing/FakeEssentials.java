package dev.throughline.console.testing;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Essentials;
import dev.throughline.memory.Essentials.Field;
import dev.throughline.memory.Essentials.Line;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import java.util.ArrayList;
import java.util.List;

/// Essentials as memories tagged `essential:<field>`, and a few read out.
final class FakeEssentials {

    private FakeEssentials() {}

    static Essentials of(String handle, String name, List<Memory> all) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Field.NAME, name, null));
        lines.add(new Line(Field.EMAIL, handle.replace('-', '.') + "@example.com", null));
        lines.add(new Line(Field.HANDLE, handle, null));
        lines.add(new Line(Field.LANGUAGE, "sv-SE", null));
        for (Field field : Field.values()) {
            all.stream().filter(m -> m.state() == MemoryState.ACTIVE && m.tags().contains("essential:" + field.wireName()))
                    .forEach(m -> lines.add(new Line(field, m.content(), m.id())));
        }
        return new Essentials(handle, lines);
    }

    static void set(FakeMemories memories, Actor actor, String handle, Field field, MemoryId replaces, String value) {
        if (replaces != null) {
            memories.edit(actor, replaces, value.isBlank() ? MemoryEdit.NOTHING.withState(MemoryState.ARCHIVED)
                    : MemoryEdit.NOTHING.withContent(value));
        } else {
            memories.store(actor, MemoryDraft.of("desk", value).withType(MemoryType.SEMANTIC)
                    .withTags(List.of("customer:" + handle, "essential:" + field.wireName())));
        }
    }
}
