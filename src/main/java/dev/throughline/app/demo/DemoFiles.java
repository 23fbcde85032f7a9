package dev.throughline.app.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The demo desk's files, which lie beside this class.
final class DemoFiles {

    static final String TICKETS = "tickets.jsonl";
    static final String MEMORIES = "memories.jsonl";

    private static final String DESK = "desk.json";
    private static final String ARTICLES = "articles.jsonl";
    private static final String ARTICLE_FOLDER = "articles/";

    private DemoFiles() {}

    /// @param anchor what was "now" when the desk was written
    /// @param agent whose memories they are
    record About(Instant anchor, String agent) {}

    static About about() throws IOException {
        JsonNode desk = DemoLines.JSON.readTree(text(DESK));
        return new About(Instant.parse(desk.path("anchor").stringValue()), desk.path("agent").stringValue());
    }

    /// The help articles in the order of their index, so that a newer version follows the one that it replaces.
    static List<DemoArticle> articles() throws IOException {
        List<DemoArticle> articles = new ArrayList<>();
        for (String line : lines(ARTICLES)) {
            JsonNode entry = DemoLines.JSON.readTree(line);
            articles.add(DemoArticle.of(entry, text(ARTICLE_FOLDER + entry.path("file").stringValue())));
        }
        return articles;
    }

    static List<String> lines(String file) throws IOException {
        return text(file).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = DemoFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException("The demo desk's " + file + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
