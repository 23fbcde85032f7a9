package dev.throughline.console.desk;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;

/// A ticket's number, title and status as people say them.
public final class TicketWords {

    private final Messages messages;

    public TicketWords(Messages messages) {
        this.messages = messages;
    }

    public String name(Session session) {
        return metadata(session).text("ticket_id")
                .map(id -> messages.text("story.ticket", id))
                .orElseGet(() -> messages.text("story.conversation", session.id()));
    }

    public String title(Session session) {
        return metadata(session).text("title").orElseGet(() -> session.summary() == null ? "" : session.summary());
    }

    public String status(Session session) {
        String known = session.open() ? "open" : "ended";
        return messages.wordOr("ticket-status", metadata(session).text("status").orElse(known));
    }

    private static Metadata metadata(Session session) {
        return session.metadata() == null ? Metadata.EMPTY : session.metadata();
    }
}
