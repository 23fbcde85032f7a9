package dev.throughline.rest.routes;

import dev.throughline.rest.call.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/// Addresses that the contract knows and this server leaves out: vector namespaces, clusters, backups of other kinds.
/// Whoever asks for one is told so, rather than that the address is wrong.
public final class NotServed {

    private record Area(Pattern address, String what) {}

    /// Methods and path, each a regular expression.
    private static final List<Area> AREAS = List.of(
            area("(GET|PUT|PATCH) /v1/namespaces/[^/]+/memory_policy", "Memory policies by namespace"),
            area("\\w+ /v1/namespaces(/.*)?", "Storing vectors and documents by namespace"),
            area("(POST) /v1/(route|fulltext/search)", "Routing and searching over namespaces"),
            area("\\w+ /v1/agents/[^/]+/consolidation/config", "Configuring consolidation"),
            area("\\w+ /v1/(import|export|audit)(/.*)?", "Import, export and audit over the port"),
            area("\\w+ /metrics|\\w+ /v1/(kpis|analytics/.*)", "Metrics"),
            area("\\w+ /(v1/)?admin/(?!keys(/|$)).*", "This part of administration"),
            area("\\w+ /(v1/)?ops/.*|\\w+ /debug/.*", "This part of operations"));

    private NotServed() {}

    /// @throws Refusal if the contract knows the address
    public static void check(String method, String path) {
        String address = method + " " + path;
        for (Area area : AREAS) {
            if (area.address().matcher(address).matches()) {
                throw Refusal.notImplemented(area.what());
            }
        }
    }

    private static Area area(String address, String what) {
        return new Area(Pattern.compile(address), what);
    }
}
