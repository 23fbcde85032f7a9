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
                .orElseGet(() -> title(session).isEmpty() ? messages.text("story.conversation", session.id())
                        : messages.text("story.ticket-unnumbered"));
    }

    /// With its title where it has no number to tell it by.
    public String nameAndTitle(Session session) {
        String title = title(session);
        return title.isEmpty() ? name(session) : messages.text("story.ticket-titled", name(session), title);
    }

    public String title(Session session) {
        return metadata(session).text("title").orElseGet(() -> session.summary() == null ? "" : session.summary());
    }

    public String status(Session session) {
        String known = session.open() ? "open" : "ended";
        // What was said when it was opened does not hold once it has ended.
        return messages.wordOr("ticket-status", metadata(session).text("status")
                .filter(said -> session.open() || !said.equals("open")).orElse(known));
    }

    private static Metadata metadata(Session session) {
        return session.metadata() == null ? Metadata.EMPTY : session.metadata();
    }
}
