package cn.wangge.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures to test with: red in the upper left, blue in the lower right, green elsewhere. */
final class SamplePhotos {

    private SamplePhotos() {}

    static byte[] jpeg(int width, int height) throws IOException {
        return encoded(picture(width, height), "jpeg");
    }

    static byte[] png(int width, int height) throws IOException {
        return encoded(picture(width, height), "png");
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** A picture of 160 × 80 pixels as a camera held that way writes it, with a position in its EXIF. */
    static byte[] oriented(int orientation) throws IOException {
        var upright = picture(160, 80);
        var turned = orientation < 5;
        var stored = new BufferedImage(turned ? 160 : 80, turned ? 80 : 160, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < stored.getHeight(); y++) {
            for (var x = 0; x < stored.getWidth(); x++) {
                var right = stored.getWidth() - 1 - x;
                var down = stored.getHeight() - 1 - y;
                // EXIF: where the first row and the first column of what is stored belong.
                var rgb = switch (orientation) {
                    case 1 -> upright.getRGB(x, y);
                    case 2 -> upright.getRGB(right, y);
                    case 3 -> upright.getRGB(right, down);
                    case 4 -> upright.getRGB(x, down);
                    case 5 -> upright.getRGB(y, x);
                    case 6 -> upright.getRGB(down, x);
                    case 7 -> upright.getRGB(down, right);
                    default -> upright.getRGB(y, right);
                };
                stored.setRGB(x, y, rgb);
            }
        }
        return withExif(encoded(stored, "jpeg"), orientation);
    }

    static byte[] withTail(byte[] picture, String tail) {
        return joined(picture, tail.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The beginning of a PNG that claims to be of that size. */
    static byte[] pngHeader(int width, int height) {
        var chunk = ByteBuffer.allocate(17).put("IHDR".getBytes()).putInt(width).putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(chunk.array());
        var signature = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        var header = ByteBuffer.allocate(25).putInt(13).put(chunk.array()).putInt((int) sum.getValue());
        return joined(joined(signature, header.array()), "\0\0\0\0IDAT....\0\0\0\0IEND....".getBytes());
    }

    /** The same JPEG with another size written into its frame header. */
    static byte[] resized(byte[] jpeg, int width, int height) {
        var changed = jpeg.clone();
        for (var i = 0; i < changed.length - 9; i++) {
            if ((changed[i] & 0xFF) == 0xFF && (changed[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(changed).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return changed;
            }
        }
        throw new IllegalArgumentException("no frame");
    }

    static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    static boolean isRed(BufferedImage picture, int x, int y) {
        var color = new Color(picture.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60 && color.getGreen() < 60;
    }

    static boolean isBlue(BufferedImage picture, int x, int y) {
        var color = new Color(picture.getRGB(x, y));
        return color.getBlue() > 200 && color.getRed() < 60 && color.getGreen() < 60;
    }

    private static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.GREEN);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
        canvas.dispose();
        return picture;
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(26 + 10);
        tiff.put("MM".getBytes()).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put("GPS-SECRET".getBytes());
        var segment = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (segment.capacity() - 2));
        segment.put("Exif\0\0".getBytes()).put(tiff.array());
        return joined(joined(Arrays.copyOf(jpeg, 2), segment.array()), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
