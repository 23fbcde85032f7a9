package dev.throughline.app;

import dev.throughline.memory.MemoryException;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Puts a mode's parts together.
final class Wiring {

    private Wiring() {}

    /// Opens everything that a configuration names. Closing the context closes it all in the opposite order.
    ///
    /// @throws MemoryException if a part refuses to open; what was open is closed again
    static ConfigurableApplicationContext open(Surroundings surroundings, Class<?> configuration) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        try {
            context.registerBean(Surroundings.class, () -> surroundings);
            context.register(configuration);
            context.refresh();
            return context;
        } catch (BeansException e) {
            context.close();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof MemoryException refusal) {
                    throw refusal;
                }
            }
            throw e;
        }
    }
}
