package dev.throughline.console.story;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import java.util.Optional;

/// Who a memory's words are from.
///
/// @param name as shown
record Speaker(Role role, String name) {

    enum Role {
        CUSTOMER,
        AGENT,
        BOT,
        /// Nobody said it: something known.
        KNOWN
    }

    /// From the metadata `author` and `role` when they are there; else the memory's agent.
    static Speaker of(Memory memory, Customer customer) {
        Metadata metadata = memory.metadata() == null ? Metadata.EMPTY : memory.metadata();
        Optional<String> author = metadata.text("author");
        Optional<String> role = metadata.text("role");
        if (author.isEmpty() && role.isEmpty()) {
            return new Speaker(memory.type() == MemoryType.EPISODIC ? Role.BOT : Role.KNOWN, memory.agent());
        }
        String name = author.orElseGet(role::get);
        return switch (role.orElse("")) {
            case "customer", "user" -> new Speaker(Role.CUSTOMER,
                    name.equals(customer.handle()) || author.isEmpty() ? firstName(customer.name()) : name);
            case "bot", "assistant", "system" -> new Speaker(Role.BOT, name);
            default -> new Speaker(name.equals(customer.handle()) ? Role.CUSTOMER : Role.AGENT, name);
        };
    }

    private static String firstName(String name) {
        int space = name.indexOf(' ');
        return space > 0 ? name.substring(0, space) : name;
    }
}
