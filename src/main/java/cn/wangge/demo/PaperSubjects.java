package cn.wangge.demo;

import java.awt.Color;

/** A paper on a desk: the record of a call, an agreement, a receipt. */
final class PaperSubjects {

    private final Brush brush;

    PaperSubjects(Brush brush) {
        this.brush = brush;
    }

    void paper() {
        var wood = Brush.rgb(0x8a6a4a);
        brush.fade(Brush.shade(wood, 1.1), Brush.shade(wood, 0.85), 0, 0, Painter.WIDTH, Painter.HEIGHT);
        for (var i = 0; i < 26; i++) {
            var y = i * 29 + brush.any(0, 14);
            brush.line(brush.glass(Brush.rgb(0x5d4630), 70), 2, 0, y, Painter.WIDTH, y + brush.any(-10, 10));
        }
        var tilt = brush.any(-26, 26);
        brush.area(brush.glass(Color.BLACK, 70), 262, 66, 734 + tilt, 58, 752, 640, 276 - tilt, 652);
        brush.area(Brush.rgb(0xf7f5ee), 250, 54, 722 + tilt, 46, 740, 628, 264 - tilt, 640);
        brush.rect(Brush.rgb(0x3a3a3a), 390 + tilt / 2, 96, 200, 22);
        for (var row = 0; row < 13; row++) {
            var y = 160 + row * 32;
            brush.line(Brush.rgb(0x8d8d8d), 2, 300, y + 18, 690, y + 18);
            var x = 304;
            while (x < 660 - brush.any(0, 160)) {
                var width = brush.any(10, 22);
                brush.rect(Brush.rgb(0x3d4454), x, y, width, 12);
                x += width + brush.any(4, 12);
            }
        }
        var red = brush.glass(Brush.rgb(0xc8281e), 190);
        brush.ring(red, 556, 500, 112, 112, 6);
        brush.oval(red, 598, 542, 28, 28);
        brush.line(Brush.rgb(0x22304e), 9, 770, 250, 850, 560);
    }
}
