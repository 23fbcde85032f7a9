package dev.throughline.cli;

import dev.throughline.memory.MemoryService;
import dev.throughline.settings.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Runs commands against a made-up service and keeps what they print.
final class Shell {

    /// What a command left behind.
    record Outcome(int code, String out, String err) {}

    private final Map<String, Function<Object[], Object>> answers;
    private final Environment environment;
    Modes.Place place = new Modes.Place(null, false);
    Modes.Serving serving = new Modes.Serving(null, null, false, false);

    /// @param answers by the names of the service's methods; all others are missing
    Shell(Environment environment, Map<String, Function<Object[], Object>> answers) {
        this.environment = environment;
        this.answers = answers;
    }

    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        int code = CommandLineDoor.run(new RecordingModes(), environment, terminal, arguments);
        return new Outcome(code, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }

    /// An object of an interface whose methods answer by name.
    static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer == null && method.getName().equals("close")) {
                return null;
            }
            if (answer == null) {
                throw new AssertionError("Nobody expected a call of " + method);
            }
            return answer.apply(arguments == null ? new Object[0] : arguments);
        }));
    }

    private final class RecordingModes implements Modes {

        @Override
        public int console(Place asked) {
            place = asked;
            return 7;
        }

        @Override
        public int serve(Place asked, Serving wanted) {
            place = asked;
            serving = wanted;
            return 8;
        }

        @Override
        public MemoryService open(Place asked) {
            place = asked;
            return answering(MemoryService.class, answers);
        }

        @Override
        public MemoryService trial(Path directory) {
            return answering(MemoryService.class, answers);
        }

        @Override
        public Optional<Path> log() {
            return Optional.of(Path.of("the.log"));
        }
    }
}
