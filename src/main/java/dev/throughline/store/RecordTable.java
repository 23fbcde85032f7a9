package dev.throughline.store;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Small journaled things, each under its subject and found by the one or two sides it belongs to.
final class RecordTable {

    private final Statements db;

    RecordTable(Statements db) {
        this.db = db;
    }

    <T extends Journaled> Optional<T> find(Class<T> type, String subject) {
        return db.first(row -> type.cast(ImageCodec.read(row.text(1), row.text(2))),
                "select about, image from record where about = ? and subject = ?", ImageCodec.about(type), subject);
    }

    /// Those that have this on either side, latest first.
    <T extends Journaled> List<T> beside(Class<T> type, String side) {
        return db.list(row -> type.cast(ImageCodec.read(row.text(1), row.text(2))), """
                select about, image from (
                  select number, about, image from record where about = ? and one_side = ?
                  union select number, about, image from record where about = ? and other_side = ?)
                order by number desc
                """, ImageCodec.about(type), side, ImageCodec.about(type), side);
    }

    <T extends Journaled> List<T> all(Class<T> type) {
        return db.list(row -> type.cast(ImageCodec.read(row.text(1), row.text(2))),
                "select about, image from record where about = ? order by number desc", ImageCodec.about(type));
    }

    void keep(Journaled image) {
        Sides sides = Sides.of(image);
        db.run("""
                insert into record (about, subject, one_side, other_side, image) values (?, ?, ?, ?, ?)
                on conflict (about, subject) do update set one_side = excluded.one_side,
                  other_side = excluded.other_side, image = excluded.image
                """, ImageCodec.about(image), ImageCodec.subject(image), sides.one(), sides.other(),
                ImageCodec.write(image));
    }

    void remove(Journaled image) {
        db.run("delete from record where about = ? and subject = ?", ImageCodec.about(image),
                ImageCodec.subject(image));
    }

    /// What a record is looked up by beside its subject.
    private record Sides(@Nullable String one, @Nullable String other) {

        static Sides of(Journaled image) {
            return switch (image) {
                case EntityMerge merge -> new Sides(merge.kept().id(), null);
                case EntityLink link -> new Sides(link.one().id(), link.other().id());
                case Undertaking undertaking -> new Sides(undertaking.customer(), null);
                case Arrangement _, RankingWeights _ ->
                        new Sides(null, null);
                case Memory _, Session _,
                        Link _, DecayPolicy _ ->
                        throw new IllegalArgumentException(ImageCodec.about(image) + " has a table of its own");
            };
        }
    }
}
