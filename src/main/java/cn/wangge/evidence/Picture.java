package cn.wangge.evidence;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A decoded picture: turned upright, made smaller, written as JPEG with nothing beside the pixels. */
record Picture(BufferedImage pixels) {

    private static final float QUALITY = 0.85f;

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    /** At most so many pixels along the longer edge. */
    Picture within(int edge) {
        var now = this;
        // Halving first keeps fine lines that one big step would jump over.
        while (Math.max(now.width(), now.height()) > 2 * edge) now = now.scaled(0.5);
        var longer = Math.max(now.width(), now.height());
        return longer <= edge ? now : now.scaled((double) edge / longer);
    }

    /** Turned and mirrored as the EXIF orientation asks, 1 to 8. */
    Picture upright(int orientation) {
        if (orientation == 1) return this;
        var w = width();
        var h = height();
        var turn = new AffineTransform();
        switch (orientation) {
            case 2 -> turn.setTransform(-1, 0, 0, 1, w, 0);
            case 3 -> turn.setTransform(-1, 0, 0, -1, w, h);
            case 4 -> turn.setTransform(1, 0, 0, -1, 0, h);
            case 5 -> turn.setTransform(0, 1, 1, 0, 0, 0);
            case 6 -> turn.setTransform(0, 1, -1, 0, h, 0);
            case 7 -> turn.setTransform(0, -1, -1, 0, h, w);
            case 8 -> turn.setTransform(0, -1, 1, 0, 0, w);
            default -> throw new IllegalArgumentException("orientation " + orientation);
        }
        return orientation < 5 ? drawn(w, h, turn) : drawn(h, w, turn);
    }

    byte[] jpeg() {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(flat().pixels, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private Picture scaled(double factor) {
        var w = Math.max(1, (int) Math.round(width() * factor));
        var h = Math.max(1, (int) Math.round(height() * factor));
        return drawn(w, h, AffineTransform.getScaleInstance((double) w / width(), (double) h / height()));
    }

    // JPEG knows neither transparency nor palettes.
    private Picture flat() {
        return pixels.getType() == BufferedImage.TYPE_INT_RGB ? this : drawn(width(), height(), new AffineTransform());
    }

    private Picture drawn(int width, int height, AffineTransform transform) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = target.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(pixels, transform, null);
        canvas.dispose();
        return new Picture(target);
    }
}
