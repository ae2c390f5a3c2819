package cn.wangge.demo;

import java.awt.Color;

/** What stands behind the matter: sky, a row of houses or a village, and the ground. */
final class Backdrop {

    static final int HORIZON = 330;

    private final Brush brush;
    private final boolean night;

    Backdrop(Brush brush, boolean night) {
        this.brush = brush;
        this.night = night;
    }

    void sky() {
        var clear = brush.maybe(0.6);
        var above = night ? Brush.rgb(0x141a2c) : clear ? Brush.rgb(0x7fa9d4) : Brush.rgb(0xa9b2ba);
        var below = night ? Brush.rgb(0x3a3f52) : clear ? Brush.rgb(0xdfe7ec) : Brush.rgb(0xd8d9d6);
        brush.fade(above, below, 0, 0, Painter.WIDTH, HORIZON + 40);
    }

    /** Grey brick and curved roofs, as within the walls. */
    void oldTown() {
        var x = -brush.any(0, 60);
        while (x < Painter.WIDTH) {
            var width = brush.any(180, 290);
            var top = brush.any(150, 205);
            var wall = Brush.shade(Brush.rgb(0x8d8a84), brush.any(86, 106) / 100.0);
            brush.rect(wall, x, top, width, HORIZON + 30 - top);
            for (var y = top + 12; y < HORIZON + 30; y += 13) brush.line(Brush.shade(wall, 0.9), 1, x, y, x + width, y);
            var roof = Brush.shade(Brush.rgb(0x55585c), brush.any(90, 110) / 100.0);
            brush.area(roof, x - 18, top + 6, x + 16, top - 44, x + width - 16, top - 44, x + width + 18, top + 6);
            for (var t = x; t < x + width; t += 14) brush.line(Brush.shade(roof, 0.85), 2, t, top - 42, t, top + 4);
            door(x + width / 2 - 34, HORIZON + 30, Brush.rgb(0x5b3226));
            if (brush.maybe(0.6)) lantern(x + 26, top + 30);
            if (brush.maybe(0.6)) lantern(x + width - 40, top + 30);
            x += width + brush.any(0, 14);
        }
    }

    private void door(int x, int foot, Color wood) {
        brush.rect(Brush.shade(wood, 0.7), x - 6, foot - 124, 80, 124);
        brush.rect(wood, x, foot - 116, 33, 116);
        brush.rect(wood, x + 35, foot - 116, 33, 116);
    }

    private void lantern(int x, int y) {
        brush.oval(Brush.rgb(night ? 0xff6a3c : 0xb8281e), x - 12, y, 24, 28);
        brush.line(Brush.rgb(0xd9a441), 2, x, y - 8, x, y + 40);
    }

    /** Blocks of flats with windows. */
    void town() {
        var x = -brush.any(0, 80);
        while (x < Painter.WIDTH) {
            var width = brush.any(150, 250);
            var top = brush.any(60, 170);
            var wall = Brush.shade(
                    Brush.rgb(brush.maybe(0.5) ? 0xc9bda6 : 0xb5bcc2), (night ? 0.45 : 1) * brush.any(88, 106) / 100.0);
            brush.rect(wall, x, top, width, HORIZON + 30 - top);
            for (var y = top + 18; y < HORIZON - 50; y += 46) {
                for (var w = x + 16; w < x + width - 26; w += 44) {
                    var lit = night && brush.maybe(0.35);
                    brush.rect(lit ? Brush.rgb(0xf2d487) : Brush.shade(wall, 0.62), w, y, 26, 28);
                }
            }
            var shop = Brush.rgb(new int[] {0x9c3b33, 0x2f6b52, 0x33588c, 0xa9772b}[brush.any(0, 3)]);
            brush.rect(Brush.shade(shop, night ? 0.7 : 1), x + 4, HORIZON - 42, width - 8, 24);
            brush.rect(Brush.shade(wall, 0.5), x + 10, HORIZON - 16, width - 20, 46);
            x += width + brush.any(6, 30);
        }
    }

    /** Low houses, poplars, fields. */
    void village() {
        brush.area(
                Brush.shade(Brush.rgb(0x8a8f86), night ? 0.4 : 1),
                0,
                290,
                220,
                244,
                480,
                282,
                760,
                236,
                960,
                280,
                960,
                360,
                0,
                360);
        for (var x = brush.any(10, 60); x < Painter.WIDTH; x += brush.any(150, 260)) {
            var wall = Brush.shade(Brush.rgb(0xb79a77), (night ? 0.5 : 1) * brush.any(90, 106) / 100.0);
            brush.rect(wall, x, 266, 128, 82);
            brush.area(Brush.shade(Brush.rgb(0x7c5548), night ? 0.5 : 1), x - 10, 268, x + 64, 232, x + 138, 268);
            brush.rect(Brush.shade(wall, 0.55), x + 20, 292, 26, 26);
            brush.rect(Brush.shade(wall, 0.45), x + 74, 290, 28, 58);
        }
        for (var x = brush.any(0, 90); x < Painter.WIDTH; x += brush.any(80, 170)) poplar(x);
    }

    private void poplar(int x) {
        brush.line(Brush.rgb(0x5d4c3c), 6, x, 350, x, 190);
        for (var i = 0; i < 9; i++) {
            var y = brush.any(150, 260);
            brush.line(Brush.rgb(0x6d5f4c), 2, x, y + 30, x + brush.any(-26, 26), y);
        }
    }

    /** A carriageway with kerb and markings. */
    void road() {
        var asphalt = Brush.rgb(night ? 0x33353a : 0x6f7276);
        brush.rect(Brush.shade(Brush.rgb(0xb3aea4), night ? 0.45 : 1), 0, HORIZON + 30, Painter.WIDTH, 66);
        brush.rect(Brush.shade(Brush.rgb(0xd3cfc7), night ? 0.5 : 1), 0, HORIZON + 92, Painter.WIDTH, 12);
        brush.fade(
                Brush.shade(asphalt, 0.94),
                Brush.shade(asphalt, 1.08),
                0,
                HORIZON + 104,
                Painter.WIDTH,
                Painter.HEIGHT);
        for (var x = -brush.any(0, 80); x < Painter.WIDTH; x += 190)
            brush.area(
                    Brush.shade(Brush.rgb(0xe8e6df), night ? 0.6 : 1), x, 486, x + 100, 486, x + 94, 496, x - 6, 496);
        grain(asphalt);
    }

    /** Slabs of stone. */
    void paving() {
        var stone = Brush.rgb(night ? 0x4a4945 : 0x9b978e);
        brush.rect(stone, 0, HORIZON + 30, Painter.WIDTH, Painter.HEIGHT);
        var y = HORIZON + 30;
        for (var row = 0; y < Painter.HEIGHT; row++) {
            var height = 22 + row * 9;
            var width = 70 + row * 26;
            for (var x = -(row % 2) * width / 2; x < Painter.WIDTH; x += width) {
                brush.rect(Brush.shade(stone, brush.any(93, 107) / 100.0), x + 1, y + 1, width - 3, height - 3);
            }
            y += height;
        }
    }

    void earth() {
        var earth = Brush.rgb(night ? 0x45382a : 0xa98e6c);
        brush.fade(Brush.shade(earth, 0.95), Brush.shade(earth, 1.08), 0, HORIZON + 18, Painter.WIDTH, Painter.HEIGHT);
        brush.area(Brush.shade(Brush.rgb(0xb9b2a6), night ? 0.45 : 1), 0, 560, 960, 470, 960, 600, 0, 720);
        grain(earth);
    }

    private void grain(Color base) {
        for (var i = 0; i < 60; i++) {
            var x = brush.any(0, Painter.WIDTH);
            var y = brush.any(HORIZON + 120, Painter.HEIGHT);
            brush.oval(Brush.shade(base, brush.any(84, 116) / 100.0), x, y, brush.any(2, 9), brush.any(1, 3));
        }
    }
}
