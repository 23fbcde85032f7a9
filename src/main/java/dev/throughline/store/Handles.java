package dev.throughline.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The handles that are shown under one, in the form that questions about them need: for nearly everybody just that
/// one, which is looked up faster than a list.
///
/// @param values what the condition is about
record Handles(Form form, List<String> values) {

    /// How a question is put.
    enum Form {
        ONE("= ?"),
        GROUP("in (select ? union all select handle from customer_alias where kept = ?)");

        /// What follows the column in a condition; takes the values once.
        final String in;

        /// A query for the numbers of their memories: about them, or in a session that has one about them. Takes the
        /// values twice.
        final String memories;

        /// A query for the ids of their sessions: with a memory about them, or begun for them. Takes the values twice.
        final String sessions;

        Form(String in) {
            this.in = in;
            memories = """
                    select memory from customer_memory where handle %1$s
                    union select x.number from (
                      select distinct session from customer_memory where handle %1$s and session is not null) c
                    cross join memory x on x.session = c.session
                    """.formatted(in);
            sessions = """
                    select session from customer_memory where handle %1$s and session is not null
                    union select id from session where json_extract(metadata, '$.customer') %1$s
                    """.formatted(in);
        }
    }

    /// Where it is known that nobody is shown under it.
    static Handles alone(String handle) {
        return new Handles(Form.ONE, List.of(handle));
    }

    /// @param shown the handle that they are shown under
    static Handles of(String shown, Statements db) {
        boolean merged = db.number("select exists (select 1 from customer_alias where kept = ?)", shown) == 1;
        return merged ? new Handles(Form.GROUP, List.of(shown, shown)) : alone(shown);
    }

    @Nullable Object[] once() {
        return values.toArray();
    }

    @Nullable Object[] twice() {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(values);
        return all.toArray();
    }
}
