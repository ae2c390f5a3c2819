package cn.wangge.demo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a photo and compresses it. */
final class Painter {

    static final int WIDTH = 960;
    static final int HEIGHT = 720;
    private static final float QUALITY = 0.72f;

    private final StampPrinter printer = new StampPrinter();

    byte[] jpeg(Scene scene, boolean solved, String kind, Lot lot, String occasion, Stamp stamp) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(Color.LIGHT_GRAY);
            g.fillRect(0, 0, WIDTH, HEIGHT);
            new SceneDrawing(g, lot.of("scene"), occasion + solved, stamp.byNight()).draw(scene, solved, kind);
            g.setTransform(new java.awt.geom.AffineTransform());
            printer.print(g, stamp);
        } finally {
            g.dispose();
        }
        return compressed(image);
    }

    private static byte[] compressed(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
