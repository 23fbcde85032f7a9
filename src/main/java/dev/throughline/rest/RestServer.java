package dev.throughline.rest;

import dev.throughline.memory.MemoryService;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.call.Gate;
import dev.throughline.rest.call.KeyUsage;
import dev.throughline.rest.routes.AdminRoutes;
import dev.throughline.rest.routes.AgentRoutes;
import dev.throughline.rest.routes.BatchRoutes;
import dev.throughline.rest.routes.CurationRoutes;
import dev.throughline.rest.routes.EntityRoutes;
import dev.throughline.rest.routes.EventRoutes;
import dev.throughline.rest.routes.FeedbackRoutes;
import dev.throughline.rest.routes.GraphRoutes;
import dev.throughline.rest.routes.HealthRoutes;
import dev.throughline.rest.routes.KeyRoutes;
import dev.throughline.rest.routes.KnowledgeRoutes;
import dev.throughline.rest.routes.MemoryRoutes;
import dev.throughline.rest.routes.NetworkRoutes;
import dev.throughline.rest.routes.RecallRoutes;
import dev.throughline.rest.routes.SessionRoutes;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open port: serves the contract over the service until it is closed. Whoever started it closes it, before the
/// service. Thread-safe.
public final class RestServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);

    /// How long closing waits for running requests.
    private static final long GRACE_MILLIS = 5_000;

    /// How long it waits for clients that keep an idle connection open.
    private static final long IDLE_GRACE_MILLIS = 50;

    private final RestOptions options;
    private final EventRoutes events;
    private final RequestLog log = new RequestLog();
    private final Javalin javalin;

    private RestServer(MemoryService service, RestOptions options) {
        this.options = options;
        this.events = new EventRoutes(service);
        KeyUsage usage = new KeyUsage();
        Clock clock = Clock.systemUTC();
        Gate gate = new Gate(service.keys(), options.rootKey(), options.host(), clock);
        Reception reception = new Reception(gate, log, usage);
        List<Endpoint> endpoints = Stream.<Endpoint.Family>of(
                        new MemoryRoutes(service),
                        new RecallRoutes(service),
                        new BatchRoutes(service),
                        new SessionRoutes(service),
                        new AgentRoutes(service),
                        new FeedbackRoutes(service),
                        new GraphRoutes(service),
                        new KnowledgeRoutes(service),
                        new NetworkRoutes(service),
                        new EntityRoutes(service),
                        new CurationRoutes(service),
                        new AdminRoutes(service),
                        new KeyRoutes(service, usage, clock),
                        new HealthRoutes(service, options.version()),
                        events)
                .flatMap(family -> family.endpoints().stream())
                .toList();
        this.javalin = Javalin.create(config -> configure(config, reception, endpoints));
    }

    /// Opens the port.
    ///
    /// @throws RestStartFailure naming port and remedy if it cannot be had
    public static RestServer start(MemoryService service, RestOptions options) {
        RestServer server = new RestServer(service, options);
        try {
            server.javalin.start();
        } catch (RuntimeException failure) {
            server.javalin.stop();
            throw server.explained(failure);
        }
        LOG.info("The port is open at {}", server.address());
        return server;
    }

    private void configure(JavalinConfig config, Reception reception, List<Endpoint> endpoints) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.defaultContentType = Reception.JSON;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            // ids may hold any character, percent-encoded; nothing here is a file path
            http.setUriCompliance(UriCompliance.UNSAFE);
        });
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(options.host());
            connector.setPort(options.port());
            connector.setShutdownIdleTimeout(IDLE_GRACE_MILLIS);
            return connector;
        });
        config.jetty.modifyServletContextHandler(
                context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(GRACE_MILLIS);
            server.setStopAtShutdown(false);
            server.setHandler(new GracefulHandler());
            server.setErrorHandler(new PlainErrors());
        });
        config.router.javaLangErrorHandler((response, error) -> Reception.giveUp(response, error));
        for (Endpoint endpoint : endpoints) {
            Handler handler = ctx -> reception.serve(ctx, endpoint);
            config.routes.addHttpHandler(HandlerType.findOrCreate(endpoint.method()), endpoint.path(), handler);
            if (endpoint.method().equals("GET") && !endpoint.path().equals(EventRoutes.PATH)) {
                config.routes.addHttpHandler(HandlerType.HEAD, endpoint.path(), handler);
            }
        }
        config.routes.exception(
                HttpResponseException.class, (unserved, ctx) -> reception.refuse(ctx, unserved.getStatus()));
    }

    private RestStartFailure explained(RuntimeException failure) {
        String place = options.host() + ":" + options.port();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                boolean busy = String.valueOf(cause.getMessage()).contains("in use");
                return new RestStartFailure(busy
                        ? "Port " + options.port() + " on " + options.host() + " is in use by another program. "
                                + "Close that program, or choose another port."
                        : "The port cannot be opened at " + place + ": " + cause.getMessage()
                                + ". Choose another host or port.", failure);
            }
        }
        return new RestStartFailure("The port cannot be opened at " + place + ": " + failure.getMessage()
                + ". Choose another host or port.", failure);
    }

    public int port() {
        return javalin.port();
    }

    /// For instance `http://127.0.0.1:3300`.
    public String address() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return "http://" + host + ":" + port();
    }

    /// The last requests, newest first.
    public List<RequestLine> recent() {
        return log.recent();
    }

    /// Takes no more requests and finishes those that run, within a few seconds.
    @Override
    public void close() {
        events.close();
        javalin.stop();
        LOG.info("The port is closed");
    }
}
