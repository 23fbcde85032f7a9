package dev.throughline.console.graph.draw;

/// Which part of the picture is looked at. Screen = picture * scale + offset.
public final class Camera {

    private static final double CLOSEST = 4;
    private static final double FARTHEST = 0.05;
    private static final double MARGIN = 64;
    private static final double FIT_CLOSEST = 1.6;

    private double scale = 1;
    private double offsetX;
    private double offsetY;

    public double scale() {
        return scale;
    }

    public double screenX(double x) {
        return x * scale + offsetX;
    }

    public double screenY(double y) {
        return y * scale + offsetY;
    }

    public double pictureX(double x) {
        return (x - offsetX) / scale;
    }

    public double pictureY(double y) {
        return (y - offsetY) / scale;
    }

    public void pan(double dx, double dy) {
        offsetX += dx;
        offsetY += dy;
    }

    /// What is at this point of the screen stays there.
    public void zoom(double factor, double x, double y) {
        double next = Math.clamp(scale * factor, FARTHEST, CLOSEST);
        offsetX = x - (x - offsetX) * next / scale;
        offsetY = y - (y - offsetY) * next / scale;
        scale = next;
    }

    /// Puts a point of the picture at a point of the screen.
    public void put(double pictureX, double pictureY, double x, double y) {
        offsetX = x - pictureX * scale;
        offsetY = y - pictureY * scale;
    }

    /// Shows all there is, small pictures not larger than need be.
    public void fit(Places places, double width, double height) {
        fit(places, width, height, MARGIN);
    }

    void fit(Places places, double width, double height, double margin) {
        Places.Bounds bounds = places.bounds();
        double across = Math.max(1, width - 2 * margin) / Math.max(1, bounds.width());
        double down = Math.max(1, height - 2 * margin) / Math.max(1, bounds.height());
        scale = Math.clamp(Math.min(across, down), FARTHEST, FIT_CLOSEST);
        put((bounds.left() + bounds.right()) / 2, (bounds.top() + bounds.bottom()) / 2, width / 2, height / 2);
    }

    /// For a picture of its own: everything at one scale, with a margin around.
    static Camera whole(Places places, double scale, double margin) {
        Camera camera = new Camera();
        camera.scale = scale;
        Places.Bounds bounds = places.bounds();
        camera.put(bounds.left(), bounds.top(), margin, margin);
        return camera;
    }

    /// Whether something of the picture is out of sight.
    public boolean cuts(Places places, double width, double height) {
        Places.Bounds bounds = places.bounds();
        return screenX(bounds.left()) < 0 || screenX(bounds.right()) > width
                || screenY(bounds.top()) < 0 || screenY(bounds.bottom()) > height;
    }

    public Camera copy() {
        return between(this, this, 0);
    }

    public static Camera between(Camera one, Camera other, double share) {
        Camera camera = new Camera();
        camera.scale = one.scale + (other.scale - one.scale) * share;
        camera.offsetX = one.offsetX + (other.offsetX - one.offsetX) * share;
        camera.offsetY = one.offsetY + (other.offsetY - one.offsetY) * share;
        return camera;
    }

    public void set(Camera other) {
        scale = other.scale;
        offsetX = other.offsetX;
        offsetY = other.offsetY;
    }
}
