package cn.wangge.demo;

import java.awt.Color;

/** Matters along a street: what stands in the way, or is broken there. */
final class StreetSubjects {

    private static final Color TYRE = Brush.rgb(0x232325);

    private final Brush brush;

    StreetSubjects(Brush brush) {
        this.brush = brush;
    }

    void bin(boolean solved) {
        var x = brush.any(360, 560);
        for (var i = 0; i < 2; i++) {
            var left = x + i * 132;
            var color = Brush.rgb(i == 0 ? 0x2f7d4f : 0x4b5560);
            brush.rounded(color, left, 390, 112, 190, 16);
            brush.rect(Brush.shade(color, 0.8), left - 6, 384, 124, 22);
            brush.oval(TYRE, left + 8, 572, 24, 24);
            brush.oval(TYRE, left + 80, 572, 24, 24);
        }
        if (solved) return;
        for (var i = 0; i < 12; i++)
            brush.patch(
                    Brush.rgb(brush.maybe(0.5) ? 0xe8e5da : 0x2e2f33),
                    x + brush.any(-20, 250),
                    brush.any(340, 392),
                    brush.any(40, 80),
                    brush.any(30, 56));
        for (var i = 0; i < 14; i++)
            brush.patch(
                    Brush.rgb(new int[] {0xefece2, 0x35363a, 0xc5513f, 0x4f82b5}[brush.any(0, 3)]),
                    x + brush.any(-130, 380),
                    brush.any(580, 650),
                    brush.any(30, 76),
                    brush.any(20, 44));
    }

    void stall(boolean solved) {
        if (solved) return;
        var x = brush.any(180, 300);
        for (var i = 0; i < 2; i++) {
            var left = x + i * 300;
            var cloth = Brush.rgb(new int[] {0xc23b32, 0x2e6fb0, 0x3a8a56, 0xd98a2b}[brush.any(0, 3)]);
            brush.line(Brush.rgb(0x8b8b8b), 5, left + 20, 560, left + 20, 300);
            brush.line(Brush.rgb(0x8b8b8b), 5, left + 230, 560, left + 230, 300);
            for (var s = 0; s < 6; s++)
                brush.area(
                        s % 2 == 0 ? cloth : Brush.rgb(0xf2eee2),
                        left - 10 + s * 45,
                        316,
                        left + 12 + s * 38,
                        262,
                        left + 50 + s * 38,
                        262,
                        left + 35 + s * 45,
                        316);
            brush.rect(Brush.rgb(0x8a6a45), left + 4, 470, 246, 20);
            brush.rect(Brush.shade(Brush.rgb(0x8a6a45), 0.75), left + 10, 490, 234, 84);
            for (var f = 0; f < 26; f++)
                brush.oval(
                        Brush.rgb(new int[] {0xd7422f, 0xe9a13a, 0x6da33c, 0xf0d060}[brush.any(0, 3)]),
                        left + 12 + brush.any(0, 214),
                        brush.any(444, 466),
                        22,
                        22);
        }
        person(x + 268, Brush.rgb(0x34506e));
        if (brush.maybe(0.6)) person(x + 600, Brush.rgb(0x7b3f46));
    }

    private void person(int x, Color coat) {
        brush.oval(Brush.rgb(0x2b2320), x - 17, 352, 34, 34);
        brush.oval(Brush.rgb(0xd3a684), x - 14, 360, 28, 30);
        brush.rounded(coat, x - 28, 390, 56, 104, 22);
        brush.rect(Brush.rgb(0x2d2f36), x - 22, 484, 18, 96);
        brush.rect(Brush.rgb(0x2d2f36), x + 4, 484, 18, 96);
    }

    void cars(boolean solved) {
        var colors = new int[] {0xe6e6e4, 0x2f3338, 0x8c2f2a, 0x4a6a94, 0x9ca3a8};
        var count = solved ? 0 : 3;
        for (var i = 0; i < count; i++)
            car(brush.any(-10, 20) + i * 320, brush.any(392, 410), Brush.rgb(colors[brush.any(0, 4)]));
        if (!solved) return;
        brush.line(Brush.rgb(0xe8c13a), 8, 0, 452, 960, 452);
        for (var x = 60; x < 960; x += 150) brush.line(Brush.rgb(0xe8c13a), 6, x, 452, x + 60, 434);
    }

    private void car(int x, int y, Color paint) {
        brush.oval(brush.glass(Color.BLACK, 80), x - 6, y + 104, 300, 30);
        brush.area(Brush.shade(paint, 0.92), x + 50, y + 44, x + 92, y, x + 206, y, x + 252, y + 46);
        brush.area(Brush.rgb(0x33414d), x + 66, y + 44, x + 98, y + 8, x + 146, y + 8, x + 146, y + 44);
        brush.area(Brush.rgb(0x33414d), x + 154, y + 44, x + 154, y + 8, x + 200, y + 8, x + 234, y + 44);
        brush.rounded(paint, x, y + 42, 288, 66, 34);
        brush.rect(Brush.shade(paint, 0.8), x + 8, y + 84, 272, 10);
        wheel(x + 62, y + 106, 30);
        wheel(x + 226, y + 106, 30);
        brush.oval(Brush.rgb(0xf3e9c2), x + 268, y + 56, 16, 16);
    }

    private void wheel(int x, int y, int reach) {
        brush.oval(TYRE, x - reach, y - reach, reach * 2, reach * 2);
        brush.oval(Brush.rgb(0x9a9da1), x - reach / 2, y - reach / 2, reach, reach);
    }

    void bikes(boolean solved) {
        var count = solved ? 6 : 9;
        for (var i = 0; i < count; i++) {
            var x = solved ? 120 + i * 120 : brush.any(40, 820);
            var y = solved ? 500 : brush.any(450, 590);
            bike(
                    x,
                    y,
                    Brush.rgb(brush.maybe(0.5) ? 0x2f6fb5 : brush.maybe(0.5) ? 0xe0a13a : 0x3a3d42),
                    solved ? 0 : brush.any(-16, 22));
        }
        if (solved) for (var x = 96; x < 900; x += 120) brush.line(Brush.rgb(0xf0eee6), 5, x, 560, x + 30, 470);
    }

    private void bike(int x, int y, Color frame, int lean) {
        for (var dx : new int[] {0, 92}) brush.ring(TYRE, x + dx - 27, y - 27 + (dx == 0 ? 0 : lean), 54, 54, 6);
        brush.line(frame, 7, x, y, x + 36, y - 44 + lean / 2, x + 78, y - 40 + lean, x + 92, y + lean);
        brush.line(frame, 7, x + 36, y - 44 + lean / 2, x + 46, y + lean / 2, x + 92, y + lean);
        brush.line(TYRE, 6, x + 26, y - 58 + lean / 2, x + 50, y - 58 + lean / 2);
        brush.line(TYRE, 5, x + 78, y - 40 + lean, x + 72, y - 74 + lean, x + 92, y - 78 + lean);
    }

    void building(boolean solved) {
        var panel = Brush.rgb(0x2f74a8);
        for (var i = 0; i < 7; i++) {
            var lean = solved ? 0 : i * 7 - 14;
            brush.area(
                    Brush.shade(panel, i % 2 == 0 ? 1 : 0.9),
                    i * 140 - 10,
                    270 + lean,
                    i * 140 + 128,
                    270 + lean + (solved ? 0 : brush.any(-16, 22)),
                    i * 140 + 128 + lean / 2,
                    448,
                    i * 140 - 10 + lean / 2,
                    448);
        }
        for (var x = 40; x < 960; x += 260) {
            brush.line(Brush.rgb(0xd9a02e), 9, x, 300, x, 120);
            brush.line(Brush.rgb(0xd9a02e), 7, x - 60, 130, x + 150, 130);
        }
        if (solved) {
            brush.heap(Brush.rgb(0x3f7a4a), 620, 470, 520, 60);
            return;
        }
        brush.heap(Brush.rgb(0xb08a5a), brush.any(260, 420), 610, 460, 150);
        brush.heap(Brush.rgb(0x8d8f91), brush.any(620, 720), 600, 280, 96);
        for (var i = 0; i < 12; i++) brush.rect(Brush.rgb(0x9b4a3a), brush.any(120, 780), brush.any(570, 640), 46, 18);
        for (var i = 0; i < 9; i++)
            brush.oval(brush.glass(Brush.rgb(0xc9b28c), 50), brush.any(0, 800), brush.any(380, 520), 260, 120);
    }

    void fitness(boolean solved) {
        var x = brush.any(280, 380);
        var blue = Brush.rgb(0x2b63ad);
        var yellow = Brush.rgb(0xe2b02f);
        brush.line(blue, 16, x, 580, x, 330, x + 260, 330, x + 260, 580);
        brush.line(yellow, 8, x + 80, 330, x + (solved ? 80 : 40), 520);
        brush.line(yellow, 8, x + 180, 330, x + 180, 520);
        brush.rounded(Brush.rgb(0x3a3d42), x + (solved ? 50 : -10), solved ? 516 : 548, 64, 16, 8);
        brush.rounded(Brush.rgb(0x3a3d42), x + 150, 516, 64, 16, 8);
        brush.line(blue, 14, x + 400, 590, x + 400, 440);
        brush.ring(yellow, x + 350, 360, 100, 100, 10);
        if (solved) return;
        brush.line(Brush.rgb(0xc23b32), 6, x - 60, 470, x + 60, 450, x + 300, 476);
        brush.area(Brush.rgb(0xf2f0e8), x + 70, 440, x + 190, 448, x + 186, 500, x + 66, 492);
        brush.line(Brush.rgb(0xc23b32), 5, x + 92, 468, x + 164, 474);
    }
}
