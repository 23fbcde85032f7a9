package dev.throughline.app;

import dev.throughline.app.demo.DemoDesk;
import dev.throughline.engine.Engine;
import dev.throughline.memory.MemoryService;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every long-running mode has: the memory, and the port over it, closed in the opposite order.
@Configuration(proxyBeanMethods = false)
class EngineWiring {

    @Bean(destroyMethod = "close")
    MemoryService memory(Surroundings surroundings) {
        return Engine.open(surroundings.engineOptions());
    }

    @Bean(destroyMethod = "close")
    PortSwitch port(MemoryService memory, Surroundings surroundings) {
        return new PortSwitch(memory, surroundings);
    }

    @Bean
    DemoDesk demoDesk(MemoryService memory, Surroundings surroundings) {
        return new DemoDesk(memory, surroundings.directories().data(), InstantSource.system());
    }
}
