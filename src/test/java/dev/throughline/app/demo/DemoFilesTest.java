package dev.throughline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The demo desk as it is shipped.
class DemoFilesTest {

    @Test
    void everyTextIsWrittenOutAndNoTimeLiesAfterNow() throws IOException {
        Instant now = DemoFiles.about().anchor().plus(Duration.ofDays(100));
        DemoShift shift = DemoShift.between(DemoFiles.about().anchor(), now);
        DemoLines lines = new DemoLines(shift);

        for (String file : List.of(DemoFiles.TICKETS, DemoFiles.MEMORIES)) {
            for (String line : DemoFiles.lines(file)) {
                assertThat(lines.moved(line)).doesNotContain("{{");
            }
        }
        assertThat(DemoFiles.lines(DemoFiles.TICKETS)).allSatisfy(line -> assertThat(
                Instant.parse(DemoLines.JSON.readTree(lines.moved(line)).path("updated").stringValue()))
                .isBeforeOrEqualTo(now));
    }

    @Test
    void onlyTimesAndPlaceholdersChange() {
        DemoLines lines = new DemoLines(new DemoShift(Duration.ofDays(7), Duration.ofDays(9)));

        assertEquals("{\"id\":\"1\",\"created\":\"2026-11-08T00:00:00Z\",\"expires_at\":\"2026-11-10T00:00:00Z\","
                        + "\"n\":1.5,\"locale\":\"de-DE\",\"turns\":[{\"text\":\"bis Sonntag 📦\"}],\"x\":null}",
                lines.moved("{\"id\": \"1\", \"created\": \"2026-11-01T00:00:00Z\", "
                        + "\"expires_at\": \"2026-11-01T00:00:00Z\", \"n\": 1.5, \"locale\": \"de-DE\", "
                        + "\"turns\": [{\"text\": \"bis {{weekday:2026-11-01}} 📦\"}], \"x\": null}"));
    }

    @Test
    void articlesHaveTitlesAndSupersedeOnesThatAreThere() throws IOException {
        List<DemoArticle> articles = DemoFiles.articles();

        assertThat(articles).hasSizeGreaterThan(10).allSatisfy(article -> assertThat(article.title()).isNotBlank());
        assertThat(articles.stream().map(DemoArticle::id).toList())
                .containsAll(articles.stream().map(DemoArticle::supersedes).flatMap(Optional::stream).toList());
    }
}
