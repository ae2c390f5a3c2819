package cn.wangge.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A small picture that no other equals. */
final class Picture {

    private Picture() {}

    static byte[] png() {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var random = UUID.randomUUID();
        for (var x = 0; x < 64; x++) for (var y = 0; y < 48; y++) image.setRGB(x, y, random.hashCode() + x * y);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
