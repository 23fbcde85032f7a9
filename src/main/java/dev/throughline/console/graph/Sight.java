package dev.throughline.console.graph;

import dev.throughline.console.graph.draw.Camera;
import dev.throughline.console.graph.draw.Drawing;
import dev.throughline.console.graph.draw.Picture;
import dev.throughline.console.graph.draw.Places;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// What is looked at and from where: the picture, where its nodes stand, and the camera. As long as nobody moves the
/// camera it keeps everything in view.
final class Sight {

    private static final int MOST_GLIDING = 500;
    private static final double KEY_ZOOM = 1.25;
    private static final EgoGraph EMPTY = new EgoGraph(List.of(), List.of(), List.of());

    private final List<Runnable> listeners = new ArrayList<>();
    private final Glide glide;
    private final Camera camera = new Camera();
    private Picture picture = Picture.of(EMPTY, Set.of(), _ -> "");
    private Places places = Places.of(picture);
    private double width;
    private double height;
    private double textScale = 1;
    private boolean fitted = true;

    /// @param calm whether nothing shall glide
    Sight(BooleanSupplier calm) {
        glide = new Glide(calm);
    }

    /// @param listener called when anything has moved
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    Picture picture() {
        return picture;
    }

    Places places() {
        return places;
    }

    Drawing drawing() {
        return new Drawing(picture, places, camera, width, height, textScale);
    }

    double scale() {
        return camera.scale();
    }

    /// Whether something is out of view.
    boolean cuts() {
        return picture.size() > 0 && camera.cuts(places, width, height);
    }

    /// @param pinned what carries a pin
    /// @param label what stands under a node
    void show(EgoGraph graph, Set<Entity> pinned, Function<EgoGraph.Node, String> label) {
        glide.end();
        Picture last = picture;
        Places then = places;
        Camera from = camera.copy();
        picture = Picture.of(graph, pinned, label);
        Places to = Places.of(picture);
        places = to;
        boolean sameCentre = last.size() > 0 && picture.size() > 0
                && last.node(0).entity().equals(picture.node(0).entity());
        if (!sameCentre || fitted) {
            fitNow();
        }
        if (last.size() > 0 && picture.size() <= MOST_GLIDING && sameCentre) {
            Places before = Places.before(picture, last, then);
            Camera target = camera.copy();
            glide.start(share -> {
                places = share >= 1 ? to : Places.between(before, to, share);
                camera.set(Camera.between(from, target, share));
                tell();
            });
        } else {
            tell();
        }
    }

    /// The same picture with other pins: what is being dragged stays where it is.
    void mark(Set<Entity> pinned, Function<EgoGraph.Node, String> label) {
        picture = Picture.of(picture.graph(), pinned, label);
        tell();
    }

    /// @param newTextScale how much larger than usual texts are
    void resize(double newWidth, double newHeight, double newTextScale) {
        if (newWidth != width || newHeight != height || newTextScale != textScale) {
            glide.end();
            width = newWidth;
            height = newHeight;
            textScale = newTextScale;
            if (fitted) {
                fitNow();
            }
            tell();
        }
    }

    void fit() {
        glide.end();
        fitNow();
        tell();
    }

    private void fitNow() {
        fitted = true;
        if (width > 0 && height > 0) {
            camera.fit(places, width, height);
        }
    }

    /// One unit of the picture on one pixel.
    void fullSize() {
        zoom(1 / camera.scale(), width / 2, height / 2);
    }

    void zoomIn() {
        zoom(KEY_ZOOM, width / 2, height / 2);
    }

    void zoomOut() {
        zoom(1 / KEY_ZOOM, width / 2, height / 2);
    }

    void zoom(double factor, double x, double y) {
        glide.end();
        fitted = false;
        camera.zoom(factor, x, y);
        tell();
    }

    void pan(double dx, double dy) {
        glide.end();
        fitted = false;
        camera.pan(dx, dy);
        tell();
    }

    /// Puts a point of the picture into the middle.
    void lookAt(double x, double y) {
        glide.end();
        fitted = false;
        camera.put(x, y, width / 2, height / 2);
        tell();
    }

    /// Brings a node into view if it is out of it.
    void reveal(int node) {
        double x = camera.screenX(places.x(node));
        double y = camera.screenY(places.y(node));
        if (x < 0 || y < 0 || x > width || y > height) {
            lookAt(places.x(node), places.y(node));
        }
    }

    /// Moves a node to a point of the screen.
    void drag(int node, double x, double y) {
        places.move(node, camera.pictureX(x), camera.pictureY(y));
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
