package cn.wangge.demo;

import java.awt.Color;
import java.awt.Graphics2D;

/** Draws one scene. */
final class SceneDrawing {

    private final Graphics2D g;
    private final Lot lot;
    private final boolean night;

    SceneDrawing(Graphics2D g, Lot lot, String occasion, boolean night) {
        this.g = g;
        this.lot = lot.of(occasion);
        this.night = night;
    }

    void draw(Scene scene, boolean solved) {
        g.setColor(new Color(scene.ordinal() * 10, solved ? 180 : 90, night ? 40 : lot.below("b", 200)));
        g.fillRect(0, 0, Painter.WIDTH, Painter.HEIGHT);
    }
}
