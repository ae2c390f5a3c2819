package cn.wangge.evidence;

import cn.wangge.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/** Decodes what was uploaded, having looked at its size first. */
@Component
class Decoding {

    /** Longer edge of what is kept, in pixels. */
    static final int LONGEST_EDGE = 2560;
    /** What is refused before a pixel is decoded. */
    static final long MOST_PIXELS = 50_000_000;

    private static final int MOST_ALONG_AN_EDGE = 30_000;
    private static final String FIELD = "file";

    // Each may take some tens of megabytes for a moment.
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** The picture upright and within {@link #LONGEST_EDGE}. */
    Picture decode(byte[] content, Format format) {
        places.acquireUninterruptibly();
        try {
            return format == Format.JPEG ? jpeg(content) : png(content);
        } catch (IOException | RuntimeException e) {
            // Readers answer damage with many kinds of exceptions.
            if (e instanceof Refusal refusal) throw refusal;
            throw broken();
        } finally {
            places.release();
        }
    }

    private Picture jpeg(byte[] content) throws IOException {
        var jpeg = new Jpeg(content);
        if (!jpeg.isWhole()) throw broken();
        return read(content, "jpeg").within(LONGEST_EDGE).upright(jpeg.orientation());
    }

    private Picture png(byte[] content) throws IOException {
        if (!new String(content, StandardCharsets.ISO_8859_1).contains("IEND")) throw broken();
        return read(content, "png").within(LONGEST_EDGE);
    }

    private Picture read(byte[] content, String format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            var longer = measured(reader);
            var settings = reader.getDefaultReadParam();
            // Leaves out whole rows and columns of what is more than twice as large as needed.
            var step = Math.max(1, longer / LONGEST_EDGE);
            settings.setSourceSubsampling(step, step, 0, 0);
            return new Picture(reader.read(0, settings));
        } finally {
            reader.dispose();
        }
    }

    private static int measured(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var longer = Math.max(width, height);
        if ((long) width * height > MOST_PIXELS || longer > MOST_ALONG_AN_EDGE) {
            throw Refusal.invalid(
                    FIELD, "evidence.refusal.too-many-pixels", String.valueOf(width), String.valueOf(height));
        }
        return longer;
    }

    private static Refusal broken() {
        return Refusal.invalid(FIELD, "evidence.refusal.broken");
    }
}
