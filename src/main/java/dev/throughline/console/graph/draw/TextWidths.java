package dev.throughline.console.graph.draw;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide texts are in a font. Measuring is dear, so it is done once for each text.
final class TextWidths {

    private static final int MOST = 20_000;

    private final Text measure = new Text();
    private final Map<String, Double> widths = new HashMap<>();
    private double height;

    /// @param font widths in another one are forgotten
    void use(Font font) {
        if (height == 0 || !font.equals(measure.getFont())) {
            measure.setFont(font);
            measure.setText("Äg");
            height = Math.ceil(measure.getLayoutBounds().getHeight());
            widths.clear();
        }
    }

    /// Of one line.
    double height() {
        return height;
    }

    double of(String text) {
        if (widths.size() > MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, each -> {
            measure.setText(each);
            return measure.getLayoutBounds().getWidth();
        });
    }
}
