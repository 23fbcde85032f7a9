package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;

import dev.throughline.memory.Change;
import dev.throughline.memory.Journal;
import dev.throughline.memory.MemoryService;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Caller;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What happens to memories, as it happens: one stream of events for each client that listens. A client too slow to
/// follow misses some and is told so. Closing ends all streams.
public final class EventRoutes implements Endpoint.Family, AutoCloseable {

    public static final String PATH = "/v1/events/stream";

    /// Sent with its charset, without which some clients take it for another.
    private static final String CONTENT_TYPE = "text/event-stream; charset=utf-8";

    private static final int BEHIND_MOST = 1_000;
    private static final long HEARTBEAT_SECONDS = 15;
    private static final List<Change> END = List.of();

    private final MemoryService service;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public EventRoutes(MemoryService service) {
        this.service = service;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(PATH, READ, this::stream));
    }

    private Answer stream(Call call) {
        Listener listener = new Listener(call.caller());
        return new Answer.Stream(CONTENT_TYPE, listener::writeTo);
    }

    /// How many listen.
    public int listening() {
        return listeners.size();
    }

    @Override
    public void close() {
        closed = true;
        listeners.forEach(listener -> listener.take(END));
    }

    /// One client's stream.
    private final class Listener {

        private final Caller caller;
        private final BlockingQueue<List<Change>> waiting = new ArrayBlockingQueue<>(BEHIND_MOST);
        private final AtomicInteger missed = new AtomicInteger();

        Listener(Caller caller) {
            this.caller = caller;
        }

        /// Called by whoever made the changes; never waits.
        void take(List<Change> changes) {
            if (!waiting.offer(changes)) {
                missed.addAndGet(changes.size());
                if (changes.isEmpty()) {
                    waiting.poll();
                    waiting.offer(changes);
                }
            }
        }

        void writeTo(OutputStream out) throws IOException {
            listeners.add(this);
            try (Journal.Subscription _ = service.journal().subscribe(this::take)) {
                frame(out, "connected", JsonObject.of("type", "connected").with("timestamp", now()));
                push(out);
                while (!closed) {
                    List<Change> changes = next();
                    if (changes == null) {
                        push(out);
                    } else if (!follow(out, changes)) {
                        return;
                    }
                }
            } finally {
                listeners.remove(this);
            }
        }

        private @Nullable List<Change> next() throws IOException {
            try {
                return waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException("The stream was interrupted.", stop);
            }
        }

        private boolean follow(OutputStream out, List<Change> changes) throws IOException {
            int lost = missed.getAndSet(0);
            if (lost > 0) {
                frame(out, "stream_lagged", JsonObject.of("event_type", "stream_lagged")
                        .with("agent_id", "")
                        .with("timestamp", now())
                        .with("dropped", lost));
            }
            for (Change change : changes) {
                EventShape event = EventShape.of(change);
                if (event != null && caller.sees(event.agent())) {
                    frame(out, event.type(), event.data());
                }
            }
            push(out);
            return !changes.isEmpty();
        }
    }

    private static long now() {
        return Instant.now().toEpochMilli();
    }

    private static void frame(OutputStream out, String type, JsonObject data) throws IOException {
        write(out, "event: " + type + "\ndata: " + JsonWriter.write(data) + "\n\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends what was written, and a comment after it. The HTTP library ends a chunk only as it begins the next, and
    /// some clients hand a chunk on only when it has ended: without the comment they would learn of each event when
    /// the next one happens.
    private static void push(OutputStream out) throws IOException {
        out.flush();
        write(out, ":\n\n");
        out.flush();
    }
}
