package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Bar;
import cn.wangge.bulletin.Paper.Line;
import cn.wangge.bulletin.Paper.Photo;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A made-up paper with every kind of line that a report prints: short ones, one that needs several rows, and an empty one. */
final class LayoutSample {

    private static final List<Bar> BARS = List.of(new Bar("示例甲", 96.5), new Bar("示例乙", 88), new Bar("示例丙", 72));
    private static final String LONG = "示例文字，用来查看较长的内容怎样换行，有没有文字被截断。".repeat(3);
    private static final Photo PHOTO = new Photo(grey());
    private static final int HEADINGS = 2;

    private LayoutSample() {}

    static Paper of(String report, LayoutOffer offer) {
        var lines = new ArrayList<Line>();
        for (var kind : offer.kinds().stream().sorted().toList()) {
            if (kind.equals("heading")) continue;
            lines.add(line("heading", "一、示例标题（" + kind + "）"));
            lines.add(line(kind, cells(offer.cells(), "示例")));
            lines.add(line(kind, cells(offer.cells(), LONG)));
            lines.add(line(kind));
        }
        for (var i = 0; i < HEADINGS; i++) lines.add(line("heading", "二、示例标题"));
        return new Paper(report, "样张", "版式样张", "2026年 第 1 期", "示例单位", "2026年1月1日", "报：示例    送：示例    发：示例", lines);
    }

    private static String[] cells(int count, String text) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> text.equals(LONG) && i > 2 ? "示例" + i : text + i)
                .toArray(String[]::new);
    }

    private static byte[] grey() {
        var picture = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.LIGHT_GRAY);
        canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        canvas.dispose();
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }

    private static Line line(String kind, String... cells) {
        return new Line(kind, List.of(cells), BARS, List.of(PHOTO, PHOTO), false);
    }
}
