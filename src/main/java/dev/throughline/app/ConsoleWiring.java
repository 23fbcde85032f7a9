package dev.throughline.app;

import dev.throughline.app.demo.DemoDesk;
import dev.throughline.console.ConsoleContext;
import dev.throughline.console.kit.OutsideTask;
import dev.throughline.memory.MemoryService;
import dev.throughline.settings.Version;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What the console has beside the engine.
@Configuration(proxyBeanMethods = false)
@Import(EngineWiring.class)
class ConsoleWiring {

    @Bean
    OutsideTask fillingIn() {
        return OutsideTask.demoDesk();
    }

    @Bean(destroyMethod = "close")
    Backstage backstage(PortSwitch port, DemoDesk demo, Surroundings surroundings, OutsideTask fillingIn) {
        return new Backstage(port, demo, surroundings.settings(), fillingIn);
    }

    @Bean
    ConsoleContext consoleContext(MemoryService memory, PortSwitch port, Backstage backstage, Surroundings surroundings,
            OutsideTask fillingIn) {
        return new ConsoleContext(memory, port, new WindowPreferences(surroundings.settings()),
                surroundings.settings(), Version.current(), surroundings.directories().data(),
                surroundings.log().orElse(null), surroundings.settings().effective().console().locale(),
                Clock.systemDefaultZone(), backstage::close, fillingIn);
    }
}
