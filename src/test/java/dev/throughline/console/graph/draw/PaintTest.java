package dev.throughline.console.graph.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EntityKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// What the painter leaves behind, whatever it draws with.
@ExtendWith(Toolkit.class)
class PaintTest {

    private static final Font FONT = Font.font(12);

    private static GraphImage image(EgoGraph graph, Emphasis emphasis) {
        Picture picture = Graphs.picture(graph);
        return new GraphImage(picture, Places.of(picture), Graphs.INK, FONT, 1, emphasis);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()).toList();
    }

    @Test
    void svgIsXmlWithItsWordsAsText() throws Exception {
        String svg = Toolkit.on(() -> image(Graphs.cross(), new Emphasis()).svg("Around <Mara> & others"));
        Document document = parsed(svg);
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Around <Mara> & others");
        assertThat(texts(document)).contains("Mara", "ticket 881", "<&\"\uFFFD 4521>", "L-200", "E-1", "a@b.c",
                "7", "100+");
        assertThat(svg).contains("stroke-dasharray");
        assertThat(document.getElementsByTagName("path").getLength()).isBetween(8, 40);
    }

    @Test
    void aPathStandsOutInAnExport() throws Exception {
        String svg = Toolkit.on(() -> {
            Picture picture = Graphs.picture(Graphs.cross());
            Emphasis emphasis = new Emphasis().edge(picture, 0).node(0).node(1).say(0, "1 memory").stepBack();
            return new GraphImage(picture, Places.of(picture), Graphs.INK, FONT, 1, emphasis).svg("");
        });
        assertThat(texts(parsed(svg))).contains("Mara", "ticket 881", "1 memory").doesNotContain("L-200");
        assertThat(svg).contains("opacity=\"0.22\"");
    }

    @Test
    void pngHoldsTheWholePictureTwiceAsSharp() throws Exception {
        Pixels pixels = Toolkit.on(() -> image(Graphs.cross(), new Emphasis()).pixels());
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(pixels.png()));
        assertThat(read.getWidth()).isEqualTo(2 * (400 + 2 * 90));
        assertThat(read.getHeight()).isEqualTo(2 * (200 + 2 * 90));
        assertThat(read.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        int atTheCentre = read.getRGB(2 * (100 + 90) + 20, 2 * (100 + 90) + 2);
        Color customer = Graphs.INK.kinds().get(EntityKind.CUSTOMER);
        assertThat(atTheCentre >> 16 & 255).isCloseTo((int) Math.round(255 * customer.getRed()),
                within(2));
    }

    @Test
    void aHugePictureIsNotRefused() {
        Pixels pixels = Toolkit.on(() -> {
            EgoGraph far = new EgoGraph(List.of(Graphs.cross().nodes().getFirst(),
                    Graphs.node(EntityKind.ORDER, "far", 1, 30_000, 10, 0)), List.of(), List.of());
            return image(far, new Emphasis()).pixels();
        });
        assertThat(pixels.png()).hasSizeGreaterThan(1_000);
    }

    @Test
    void crowdedAndSmallPicturesLookAlike() throws Exception {
        int[][] drawn = Toolkit.on(() -> {
            Drawing drawing = Graphs.fitted(Graphs.crowd(160), 700, 500);
            Canvas canvas = new Canvas(700, 500);
            paint(new CanvasPen(canvas.getGraphicsContext2D(), FONT), drawing);
            Canvas laid = new Canvas(700, 500);
            RasterPen raster = new RasterPen(700, 500, 1);
            paint(raster, drawing);
            raster.lay(laid.getGraphicsContext2D(), new CanvasPen(laid.getGraphicsContext2D(), FONT));
            return new int[][] {pixels(canvas, "pen-canvas"), pixels(laid, "pen-raster")};
        });
        long different = IntStream.range(0, drawn[0].length)
                .filter(i -> distance(drawn[0][i], drawn[1][i]) > 120).count();
        assertThat(different / (double) drawn[0].length).isLessThan(0.01);
    }

    private static void paint(Pen pen, Drawing drawing) {
        new GraphPainter().all(pen, drawing, Graphs.INK, FONT, new Emphasis());
    }

    private static int distance(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    private static int[] pixels(Canvas canvas, String name) throws Exception {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.WHITE);
        WritableImage image = canvas.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens", name + ".png"), new Pixels(width, height, pixels).png());
        return pixels;
    }

    @Test
    void aCrowdGoesThroughThePublicDoorToo() {
        Toolkit.run(() -> {
            Drawing drawing = Graphs.fitted(Graphs.crowd(400), 900, 700);
            Canvas canvas = new Canvas(900, 700);
            GraphPainter painter = new GraphPainter();
            for (double sharpness : new double[] {1, 2}) {
                painter.base(canvas.getGraphicsContext2D(), drawing, Graphs.INK, FONT, sharpness, new BitSet());
            }
            assertThat(canvas.snapshot(null, null).getPixelReader().getArgb(450, 350)).isNotEqualTo(0xFFFFFFFF);
        });
    }
}
