package dev.throughline.console.testing;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.KnowledgeGraph;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.RecallQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import javafx.application.Platform;

/// A desk with 100,000 memories of 20,000 customers, which takes 50 to 200 ms for every search and answers at length.
/// It refuses to serve the JavaFX thread, which must never wait for it.
public final class SlowService {

    private static final int CUSTOMERS = 20_000;
    private static final String[] FIRST = {"Mara", "Okan", "Chiara", "Oisin", "Rafael", "Layla", "Jonas", "Yui"};
    private static final String[] LAST = {"Lindqvist", "Demir", "Benedetti", "Brennan", "Ibarra", "Haddad", "Tanaka"};

    private interface Answer {
        Object to(Object[] arguments);
    }

    private final FakeService inner = new FakeService(DeskData.crowded(5_000));
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private final List<Customer> customers = IntStream.range(0, CUSTOMERS).mapToObj(SlowService::customer).toList();

    private SlowService() {}

    public static MemoryService open() {
        SlowService slow = new SlowService();
        Desk desk = partly(Desk.class, slow.inner.desk(), Map.of("customers", slow::customers));
        KnowledgeGraph graph = partly(KnowledgeGraph.class, slow.inner.graph(), Map.of("find", slow::entities));
        return partly(MemoryService.class, slow.inner, Map.of(
                "desk", _ -> desk, "graph", _ -> graph, "recall", slow::recall));
    }

    private static Customer customer(int i) {
        String name = FIRST[i % FIRST.length] + " " + LAST[i / FIRST.length % LAST.length] + " " + i;
        return new Customer(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, i % 9, i % 2, 5,
                DeskData.NOW.minus(Duration.ofMinutes(i)), "Ticket about order " + (4000 + i) + ", which never came",
                List.of());
    }

    private Object customers(Object[] asked) {
        dawdle();
        String text = ((String) asked[0]).toLowerCase(Locale.ROOT);
        return customers.stream().filter(customer -> customer.name().toLowerCase(Locale.ROOT).contains(text)
                || customer.headline().contains(text)).limit((int) asked[1]).toList();
    }

    private Object recall(Object[] asked) {
        dawdle();
        return inner.recall((RecallQuery) asked[0], _ -> {});
    }

    private Object entities(Object[] asked) {
        dawdle();
        return IntStream.range(0, (int) asked[2])
                .mapToObj(i -> new Entity(EntityKind.ORDER, "" + (4000 + i), "order " + (4000 + i)))
                .toList();
    }

    private void dawdle() {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(50, 201)).toNanos());
    }

    private static <T> T partly(Class<T> type, T inner, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
            boolean serves = type != MemoryService.class || Set.of("recall", "health").contains(method.getName());
            if (serves && Platform.isFxApplicationThread()) {
                throw new AssertionError(method + " was called on the JavaFX thread");
            }
            Answer answer = answers.get(method.getName());
            return answer == null ? pass(method, inner, args) : answer.to(args);
        }));
    }

    private static Object pass(Method method, Object inner, Object[] args) throws Throwable {
        try {
            return method.invoke(inner, args);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }
}
