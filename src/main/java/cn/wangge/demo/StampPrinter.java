package cn.wangge.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints time and place on a photo, as far as the fonts of the machine go: all, figures only, or nothing. */
final class StampPrinter {

    private static final String MARK = "演示图片";
    private static final int SIZE = 26;

    private final @Nullable Font words;
    private final @Nullable Font figures;

    StampPrinter() {
        words = fontFor(MARK + "平遥古城南大街");
        figures = words != null ? words : fontFor("0123456789-:,.");
    }

    void print(Graphics2D g, Stamp stamp) {
        var font = figures;
        if (font == null) return;
        g.setFont(font);
        var lines = words == null ? stamp.plainLines() : stamp.lines();
        var y = Painter.HEIGHT - 22 - (lines.size() - 1) * (SIZE + 8);
        for (var line : lines) {
            shadowed(g, line, 24, y, Color.WHITE);
            y += SIZE + 8;
        }
        if (words == null) return;
        g.setFont(font.deriveFont(20f));
        var width = g.getFontMetrics().stringWidth(MARK);
        shadowed(g, MARK, Painter.WIDTH - width - 22, 36, new Color(255, 255, 255, 190));
    }

    private static void shadowed(Graphics2D g, String text, int x, int y, Color color) {
        g.setColor(new Color(0, 0, 0, 150));
        g.drawString(text, x + 2, y + 2);
        g.setColor(color);
        g.drawString(text, x, y);
    }

    /** A bare server may have no font at all, and then even asking fails. */
    private static @Nullable Font fontFor(String text) {
        try {
            var usual = new Font(Font.SANS_SERIF, Font.BOLD, SIZE);
            if (usual.canDisplayUpTo(text) < 0) return usual;
            for (var name :
                    List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())) {
                var font = new Font(name, Font.PLAIN, SIZE);
                if (font.canDisplayUpTo(text) < 0) return font;
            }
            return null;
        } catch (RuntimeException | Error noFonts) {
            return null;
        }
    }
}
