package cn.wangge.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;

/** Simple shapes, a little uneven, in colours a little different each time. */
final class Brush {

    private final Graphics2D g;
    private final Lot lot;
    private int drawn;

    Brush(Graphics2D g, Lot lot) {
        this.g = g;
        this.lot = lot;
    }

    /** The next number of this picture, the same each time it is drawn. */
    int any(int low, int high) {
        return low + lot.below("n" + drawn++, Math.max(1, high - low + 1));
    }

    boolean maybe(double chance) {
        return lot.falls("m" + drawn++, chance);
    }

    static Color rgb(int rgb) {
        return new Color(rgb);
    }

    static Color shade(Color base, double light) {
        return new Color(part(base.getRed() * light), part(base.getGreen() * light), part(base.getBlue() * light));
    }

    private static int part(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }

    void rect(Color color, int x, int y, int width, int height) {
        g.setColor(color);
        g.fillRect(x, y, width, height);
    }

    void rounded(Color color, int x, int y, int width, int height, int arc) {
        g.setColor(color);
        g.fillRoundRect(x, y, width, height, arc, arc);
    }

    void oval(Color color, int x, int y, int width, int height) {
        g.setColor(color);
        g.fillOval(x, y, width, height);
    }

    void ring(Color color, int x, int y, int width, int height, float thick) {
        g.setColor(color);
        g.setStroke(new BasicStroke(thick));
        g.drawOval(x, y, width, height);
    }

    void line(Color color, float thick, int... points) {
        g.setColor(color);
        g.setStroke(new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var i = 0; i + 3 < points.length; i += 2)
            g.drawLine(points[i], points[i + 1], points[i + 2], points[i + 3]);
    }

    void area(Color color, int... points) {
        var shape = new Polygon();
        for (var i = 0; i + 1 < points.length; i += 2) shape.addPoint(points[i], points[i + 1]);
        g.setColor(color);
        g.fillPolygon(shape);
    }

    /** From one colour above to another below. */
    void fade(Color above, Color below, int x, int y, int width, int height) {
        g.setPaint(new GradientPaint(0, y, above, 0, (float) y + height, below));
        g.fillRect(x, y, width, height);
    }

    /** A patch with an uneven edge around a middle. */
    void patch(Color color, int x, int y, int width, int height) {
        var shape = new Polygon();
        for (var i = 0; i < 22; i++) {
            var turn = Math.PI * 2 * i / 22;
            var reach = any(74, 112) / 200.0;
            shape.addPoint((int) (x + Math.cos(turn) * width * reach), (int) (y + Math.sin(turn) * height * reach));
        }
        g.setColor(color);
        g.fillPolygon(shape);
    }

    /** A heap with a flat foot. */
    void heap(Color color, int x, int foot, int width, int height) {
        var shape = new Polygon();
        shape.addPoint(x - width / 2, foot);
        for (var i = 1; i < 12; i++) {
            var turn = Math.PI * i / 12;
            var reach = any(80, 112) / 100.0;
            shape.addPoint((int) (x - Math.cos(turn) * width / 2), (int) (foot - Math.sin(turn) * height * reach));
        }
        shape.addPoint(x + width / 2, foot);
        g.setColor(color);
        g.fillPolygon(shape);
    }

    void veil(Color color, int strength) {
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), strength));
        g.fillRect(0, 0, Painter.WIDTH, Painter.HEIGHT);
    }

    Color glass(Color color, int strength) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), strength);
    }
}
