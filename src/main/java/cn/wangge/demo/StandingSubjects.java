package cn.wangge.demo;

import java.awt.Color;

/** Matters that stand, hang or are stuck on something. */
final class StandingSubjects {

    private static final Color STEEL = Brush.rgb(0x6d7379);

    private final Brush brush;

    StandingSubjects(Brush brush) {
        this.brush = brush;
    }

    void lamp(boolean solved, boolean night) {
        for (var i = 0; i < 3; i++) {
            var x = 190 + i * 270;
            var height = 470 - i * 74;
            var foot = 600 - i * 60;
            brush.line(STEEL, 12 - i * 3, x, foot, x, foot - height, x + 76 - i * 16, foot - height - 14);
            var lit = solved && night;
            brush.oval(Brush.rgb(lit ? 0xfff2b8 : 0x9da1a5), x + 50 - i * 12, foot - height - 26, 66 - i * 14, 22);
            if (!lit) continue;
            for (var r = 0; r < 5; r++)
                brush.oval(
                        brush.glass(Brush.rgb(0xffe9a0), 34),
                        x + 80 - 40 - r * 30,
                        foot - height - 60 - r * 22,
                        80 + r * 60,
                        90 + r * 56);
            brush.oval(brush.glass(Brush.rgb(0xffe9a0), 46), x - 90, foot - 30, 300, 70);
        }
    }

    void poster(boolean solved) {
        brush.rect(Brush.rgb(0xbfb7a8), 200, 170, 560, 400);
        brush.rect(Brush.shade(Brush.rgb(0xbfb7a8), 0.86), 200, 520, 560, 50);
        brush.rounded(Brush.rgb(0x5d6b62), 560, 250, 150, 270, 8);
        brush.line(Brush.rgb(0x424d46), 3, 635, 254, 635, 516);
        var colors = new int[] {0xf4f1e6, 0xf1d94c, 0xe8817a, 0xbfe0f2, 0xf5b35a};
        for (var i = 0; i < 16; i++) {
            var x = brush.any(226, 660);
            var y = brush.any(200, 440);
            if (solved) {
                if (i < 5) brush.rect(Brush.shade(Brush.rgb(0xbfb7a8), 1.05), x, y, 70, 90);
                continue;
            }
            var skew = brush.any(-12, 12);
            brush.area(
                    Brush.rgb(colors[brush.any(0, 4)]), x, y, x + 70, y + skew, x + 66, y + 92 + skew, x - 4, y + 92);
            brush.line(Brush.rgb(0xb0362c), 5, x + 10, y + 20, x + 58, y + 20 + skew);
            for (var l = 0; l < 3; l++)
                brush.line(Brush.rgb(0x5a5a5a), 3, x + 10, y + 40 + l * 15, x + brush.any(38, 58), y + 40 + l * 15);
        }
    }

    void banner(boolean solved) {
        brush.rect(Brush.rgb(0x8c4a3a), 170, 210, 620, 70);
        brush.rect(Brush.rgb(0x4a4540), 170, 280, 620, 150);
        for (var x = 190; x < 780; x += 150) brush.rect(Brush.rgb(0x7fa0ad), x, 296, 120, 122);
        if (solved) return;
        brush.area(Brush.rgb(0xc8281e), 190, 160, 770, brush.any(150, 190), 764, 240, 196, 226);
        for (var x = 230; x < 730; x += 62) brush.rect(Brush.rgb(0xf3d86b), x, 178, 36, 34);
        brush.line(Brush.rgb(0xd8d4c6), 4, 150, 130, 190, 164);
        brush.line(Brush.rgb(0xd8d4c6), 4, 810, 120, 770, 162);
        var x = brush.any(380, 520);
        brush.rect(STEEL, x, 420, 130, 190);
        brush.rect(Brush.rgb(0xf0e3c0), x + 8, 428, 114, 150);
        for (var i = 0; i < 4; i++) brush.rect(Brush.rgb(0xa03a30), x + 22, 446 + i * 30, brush.any(46, 86), 14);
    }

    void tree(boolean solved) {
        var x = brush.any(330, 430);
        brush.area(Brush.rgb(0x5d4a39), x - 26, 600, x - 16, 250, x + 18, 250, x + 34, 600);
        for (var i = 0; i < 46; i++) {
            var turn = brush.any(0, 628) / 100.0;
            var reach = brush.any(20, 150);
            var light = brush.any(80, 118) / 100.0;
            brush.oval(
                    Brush.shade(Brush.rgb(0x8a7f3d), light),
                    x + (int) (Math.cos(turn) * reach * 1.25) - 36,
                    190 + (int) (Math.sin(turn) * reach) - 30,
                    84,
                    62);
        }
        if (solved) {
            brush.oval(Brush.rgb(0xc7a77b), x + 12, 292, 26, 30);
            return;
        }
        brush.line(Brush.rgb(0x5d4a39), 17, x + 14, 300, x + 120, 420, x + 310, 560);
        for (var i = 0; i < 18; i++) {
            var along = brush.any(30, 100) / 100.0;
            var bx = x + 120 + (int) (190 * along);
            var by = 420 + (int) (140 * along);
            brush.line(Brush.rgb(0x6b5744), 4, bx, by, bx + brush.any(-60, 80), by + brush.any(-60, 60));
            brush.oval(
                    Brush.shade(Brush.rgb(0x95863f), brush.any(80, 115) / 100.0),
                    bx + brush.any(-50, 60),
                    by + brush.any(-40, 50),
                    54,
                    36);
        }
        brush.oval(Brush.rgb(0xd3b283), x + 4, 286, 30, 30);
    }

    void wire(boolean solved) {
        for (var x : new int[] {120, 820}) {
            brush.line(Brush.rgb(0x8f8c86), 18, x, 620, x, 100);
            brush.line(Brush.rgb(0x6d6a65), 9, x - 60, 140, x + 60, 140);
        }
        var sag = solved ? 26 : brush.any(250, 330);
        for (var i = 0; i < 4; i++) {
            var loose = i == 2 && !solved;
            var depth = loose ? sag : 26 + i * 7;
            for (var p = 0; p < 20; p++) {
                var a = p / 20.0;
                var b = (p + 1) / 20.0;
                brush.line(
                        Brush.rgb(0x1f1f22),
                        loose ? 6 : 3,
                        (int) (120 + 700 * a),
                        hang(a, depth, i),
                        (int) (120 + 700 * b),
                        hang(b, depth, i));
            }
        }
        if (solved) return;
        brush.area(Brush.rgb(0xe07b2a), 430, 640, 452, 560, 468, 560, 490, 640);
        brush.rect(Brush.rgb(0xf4f0e6), 443, 590, 34, 14);
    }

    private static int hang(double along, int depth, int wire) {
        return (int) (142 + wire * 9 + 4 * depth * along * (1 - along));
    }

    void sign(boolean solved) {
        var x = brush.any(420, 540);
        var lean = solved ? 0 : brush.any(40, 80);
        brush.line(STEEL, 15, x, 620, x + lean, 250);
        brush.oval(Brush.rgb(0xf4f2ec), x + lean - 92, 110, 184, 184);
        brush.ring(Brush.rgb(solved ? 0xc62a24 : 0xb98a86), x + lean - 84, 118, 168, 168, 20);
        brush.rect(Brush.rgb(solved ? 0x222222 : 0x9a9a96), x + lean - 44, 168, 30, 68);
        brush.ring(Brush.rgb(solved ? 0x222222 : 0x9a9a96), x + lean + 2, 174, 38, 56, 11);
        for (var i = 0; i < 6; i++) {
            var down = !solved && i > 2;
            var left = 40 + i * 150;
            brush.line(Brush.rgb(0xd9dcdd), 8, left, down ? 566 : 500, left + 130, down ? 596 : 500);
            brush.line(Brush.rgb(0xd9dcdd), 8, left, down ? 600 : 548, left + 130, down ? 620 : 548);
            for (var b = 0; b < 4; b++)
                brush.line(
                        Brush.rgb(0xd9dcdd),
                        6,
                        left + b * 40,
                        down ? 570 + b * 8 : 500,
                        left + b * 40 + (down ? 14 : 0),
                        down ? 612 : 572);
        }
    }

    void relic(boolean solved) {
        var brick = Brush.rgb(0x87837b);
        brush.rect(brick, 140, 130, 680, 460);
        for (var y = 130; y < 590; y += 26) {
            for (var x = 140 - (y / 26 % 2) * 30; x < 820; x += 60) {
                var left = Math.max(140, x);
                brush.rect(
                        Brush.shade(brick, brush.any(92, 108) / 100.0), left + 1, y + 1, Math.min(58, 818 - left), 24);
            }
        }
        for (var x = 140; x < 820; x += 68) brush.rect(brick, x, 96, 42, 40);
        if (solved) {
            brush.rect(brush.glass(Brush.rgb(0x9b958a), 150), 360, 260, 220, 190);
            return;
        }
        brush.patch(Brush.rgb(0xb49c78), brush.any(420, 520), 350, 300, 230);
        brush.patch(Brush.rgb(0x8d7554), brush.any(430, 510), 370, 170, 120);
        brush.line(Brush.rgb(0x3c3a36), 5, 330, 140, 372, 240, 350, 330, 410, 460, 396, 586);
        for (var i = 0; i < 16; i++)
            brush.patch(
                    Brush.shade(brick, brush.any(85, 110) / 100.0),
                    brush.any(300, 660),
                    brush.any(590, 630),
                    brush.any(20, 60),
                    brush.any(14, 26));
    }
}
