package cn.wangge.demo;

import java.awt.Color;

/** Matters that lie on the ground. */
final class GroundSubjects {

    private static final Color DARK = Brush.rgb(0x26241f);

    private final Brush brush;

    GroundSubjects(Brush brush) {
        this.brush = brush;
    }

    void pothole(boolean solved, boolean slabs) {
        var x = brush.any(380, 560);
        var y = brush.any(560, 610);
        var width = brush.any(230, 340);
        if (solved && slabs) {
            for (var i = 0; i < 4; i++)
                brush.rect(Brush.rgb(0xaba79d), x - width / 2 + i * width / 4, y - 50 + i % 2 * 6, width / 4 - 4, 96);
            return;
        }
        if (solved) {
            brush.area(
                    Brush.rgb(0x45474a),
                    x - width / 2 - 20,
                    y - 46,
                    x + width / 2 + 20,
                    y - 50,
                    x + width / 2 + 34,
                    y + 50,
                    x - width / 2 - 34,
                    y + 54);
            brush.line(Brush.rgb(0x333538), 3, x - width / 2 - 20, y - 46, x + width / 2 + 20, y - 50);
            return;
        }
        brush.patch(Brush.rgb(0x57544e), x, y, width + 60, 130);
        brush.patch(Brush.rgb(0x3b3832), x, y + 4, width, 96);
        brush.patch(DARK, x + 8, y + 10, width - 70, 58);
        if (brush.maybe(0.5)) brush.patch(Brush.rgb(0x8fa0ab), x + 4, y + 14, width - 110, 34);
        for (var i = 0; i < 16; i++)
            brush.patch(
                    Brush.rgb(0x7d7a74),
                    x + brush.any(-210, 210),
                    y + brush.any(-70, 80),
                    brush.any(8, 22),
                    brush.any(5, 12));
        for (var i = 0; i < 4; i++)
            brush.line(
                    DARK,
                    2,
                    x + width / 3,
                    y,
                    x + width / 2 + brush.any(20, 90),
                    y + brush.any(-60, 60),
                    x + width / 2 + brush.any(100, 160),
                    y + brush.any(-80, 80));
    }

    void manhole(boolean solved) {
        var x = brush.any(400, 540);
        var y = brush.any(560, 600);
        brush.oval(Brush.rgb(0x8f8c86), x - 138, y - 66, 276, 132);
        brush.oval(Brush.rgb(0x4d4a46), x - 118, y - 54, 236, 108);
        if (solved) {
            brush.oval(Brush.rgb(0x6a655e), x - 110, y - 49, 220, 98);
            for (var i = -2; i <= 2; i++) brush.line(Brush.rgb(0x4f4b45), 4, x - 84, y + i * 16, x + 84, y + i * 16);
            brush.ring(Brush.rgb(0x4f4b45), x - 96, y - 42, 192, 84, 4);
            return;
        }
        brush.oval(Brush.rgb(0x100f0d), x - 108, y - 46, 216, 96);
        brush.line(Brush.rgb(0x3a3733), 5, x - 60, y + 38, x - 40, y - 10, x - 34, y - 34);
        if (brush.maybe(0.5)) {
            brush.area(Brush.rgb(0x6a655e), x + 96, y + 58, x + 236, y + 20, x + 262, y + 66, x + 130, y + 104);
        }
    }

    void rubbish(boolean solved) {
        var x = brush.any(400, 580);
        if (solved) {
            brush.patch(Brush.rgb(0x8d8a82), x, 560, 380, 70);
            brush.rounded(Brush.rgb(0x2f7d4f), x + 230, 420, 80, 120, 12);
            brush.rect(Brush.rgb(0x256640), x + 224, 412, 92, 16);
            return;
        }
        brush.heap(Brush.rgb(0x5b5348), x, 600, 420, 130);
        var colors = new int[] {0xd8d4c8, 0x2c2d31, 0x3d6fa5, 0xb14a3c, 0xe0b64a, 0x4b7a4d, 0xefefef, 0x8a5f3c};
        for (var i = 0; i < 34; i++) {
            var dx = brush.any(-190, 190);
            var rise = (int) (110 * (1 - Math.abs(dx) / 215.0));
            var y = 596 - brush.any(0, Math.max(2, rise));
            brush.patch(Brush.rgb(colors[brush.any(0, 7)]), x + dx, y, brush.any(24, 66), brush.any(18, 44));
        }
        for (var i = 0; i < 9; i++)
            brush.patch(
                    Brush.rgb(colors[brush.any(0, 7)]),
                    x + brush.any(-330, 330),
                    brush.any(590, 650),
                    brush.any(10, 30),
                    brush.any(6, 14));
    }

    void smoke(boolean solved) {
        var x = brush.any(380, 580);
        brush.patch(DARK, x, 590, 320, 80);
        if (solved) {
            brush.patch(Brush.rgb(0x6d5a43), x - 20, 592, 260, 60);
            return;
        }
        for (var i = 0; i < 18; i++)
            brush.line(
                    Brush.rgb(0xb39a63),
                    3,
                    x + brush.any(-140, 140),
                    600,
                    x + brush.any(-140, 140),
                    brush.any(548, 580));
        for (var i = 0; i < 7; i++)
            brush.heap(
                    Brush.rgb(brush.maybe(0.5) ? 0xe8812a : 0xf3b53c),
                    x + brush.any(-100, 100),
                    592,
                    40,
                    brush.any(30, 70));
        for (var i = 0; i < 16; i++) {
            var up = i * 26;
            brush.oval(
                    brush.glass(Brush.rgb(0xb8b6b2), 90),
                    x + up - brush.any(40, 110),
                    520 - up,
                    110 + up / 2,
                    80 + up / 3);
        }
    }

    void river(boolean solved) {
        brush.area(Brush.rgb(0x8c8468), 0, 430, 960, 390, 960, 450, 0, 500);
        brush.fade(
                Brush.rgb(solved ? 0x7fa3a8 : 0x77837a),
                Brush.rgb(solved ? 0x54808a : 0x5a6a60),
                0,
                460,
                Painter.WIDTH,
                220);
        brush.area(Brush.rgb(0x9d8f70), 0, 470, 0, 440, 960, 400, 960, 446);
        for (var i = 0; i < 22; i++) {
            var x = brush.any(0, 960);
            var y = brush.any(490, 660);
            brush.line(brush.glass(Color.WHITE, 70), 2, x, y, x + brush.any(30, 90), y);
        }
        for (var x = 10; x < 960; x += brush.any(26, 60))
            brush.line(Brush.rgb(0x8b7f4e), 3, x, 720, x + brush.any(-12, 12), 660);
        if (solved) return;
        var colors = new int[] {0xf1efe6, 0x3c78b0, 0xc94f3d, 0xded08a, 0x6f5b3e};
        for (var i = 0; i < 40; i++)
            brush.patch(
                    Brush.rgb(colors[brush.any(0, 4)]),
                    brush.any(250, 700),
                    brush.any(520, 620),
                    brush.any(12, 44),
                    brush.any(8, 18));
    }

    void snow(boolean solved) {
        if (!solved) brush.area(Brush.rgb(0xeef2f5), 0, 560, 960, 470, 960, 600, 0, 720);
        for (var i = 0; i < 26; i++)
            brush.patch(
                    Brush.rgb(0xf4f7f9), brush.any(0, 960), brush.any(380, 470), brush.any(60, 180), brush.any(14, 30));
        if (solved) {
            for (var i = 0; i < 60; i++) brush.oval(Brush.rgb(0x7f6a4d), brush.any(60, 900), brush.any(540, 660), 6, 4);
            return;
        }
        brush.patch(brush.glass(Brush.rgb(0xbcd3e2), 190), brush.any(360, 600), 590, 420, 90);
        brush.line(Brush.rgb(0xb9c4cc), 7, 60, 700, 420, 600, 900, 520);
        brush.line(Brush.rgb(0xb9c4cc), 7, 200, 712, 520, 622, 930, 546);
    }

    void pipe(boolean solved) {
        var x = brush.any(400, 560);
        if (solved) {
            brush.area(Brush.rgb(0x4a4c4f), x - 170, 540, x + 170, 536, x + 190, 612, x - 190, 616);
            return;
        }
        brush.patch(brush.glass(Brush.rgb(0x9fb6c4), 200), x, 600, 620, 150);
        brush.patch(brush.glass(Brush.rgb(0xc6d8e2), 220), x, 594, 360, 90);
        brush.patch(Brush.rgb(0x4b453d), x, 580, 120, 44);
        for (var i = 0; i < 26; i++)
            brush.line(brush.glass(Color.WHITE, 150), 4, x, 578, x + brush.any(-70, 70), brush.any(440, 540));
        for (var i = 0; i < 8; i++)
            brush.oval(brush.glass(Color.WHITE, 46), x + brush.any(-120, 60), brush.any(400, 500), 120, 70);
    }
}
