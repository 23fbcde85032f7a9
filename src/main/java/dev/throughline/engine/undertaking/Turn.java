package dev.throughline.engine.undertaking;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One memory as the rules see it: who says what, when, in which ticket.
///
/// @param by the speaker's name, empty for a note
record Turn(
        MemoryId memory, @Nullable String session, Instant said, Role role, String by, List<Sentence> sentences) {

    enum Role {
        CUSTOMER,
        /// A person at the desk.
        AGENT,
        BOT,
        /// Nobody spoke: somebody wrote down what they know.
        NOTE
    }

    static Turn of(Memory memory, Customer customer) {
        Metadata metadata = memory.metadata() == null ? Metadata.EMPTY : memory.metadata();
        Optional<String> author = metadata.text("author");
        Role role = role(metadata, author, customer);
        String by = role == Role.NOTE ? ""
                : role == Role.CUSTOMER ? firstName(metadata.text("customer_name").orElse(customer.name()))
                : author.orElseGet(memory::agent);
        return new Turn(memory.id(), session(memory, metadata), memory.eventTime(), role, by,
                Sentences.of(memory.content()));
    }

    static Role role(Metadata metadata, Optional<String> author, Customer customer) {
        String role = metadata.text("role").orElse("");
        return switch (role) {
            case "customer", "user" -> Role.CUSTOMER;
            case "bot", "assistant", "system" -> Role.BOT;
            case "" -> author.isEmpty() ? Role.NOTE
                    : author.get().equals(customer.handle()) ? Role.CUSTOMER : Role.AGENT;
            default -> author.filter(customer.handle()::equals).isPresent() ? Role.CUSTOMER : Role.AGENT;
        };
    }

    /// Notes that name their ticket belong to it.
    private static @Nullable String session(Memory memory, Metadata metadata) {
        return memory.session() != null ? memory.session()
                : metadata.text("ticket").map(ticket -> "ticket-" + ticket).orElse(null);
    }

    private static String firstName(String name) {
        int space = name.indexOf(' ');
        return space > 0 ? name.substring(0, space) : name;
    }

    boolean spoken() {
        return role != Role.NOTE;
    }
}
