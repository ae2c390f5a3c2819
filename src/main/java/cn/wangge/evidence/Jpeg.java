package cn.wangge.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The markers of a JPEG file: whether it is whole, and how its camera was held. */
final class Jpeg {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APP1 = 0xE1;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final String EXIF = "Exif\0\0";

    private final byte[] content;
    private int scanAt = -1;
    private int orientation = 1;

    Jpeg(byte[] content) {
        this.content = content;
        walk();
    }

    /** A file cut off in transfer lacks its end; decoders would fill the rest with grey. */
    boolean isWhole() {
        if (scanAt < 0) return false;
        // Inside the scan a 0xFF is always stuffed, so that this pair is the end and nothing else.
        for (var i = content.length - 2; i > scanAt; i--) {
            if (unsigned(i) == 0xFF && unsigned(i + 1) == END_OF_IMAGE) return true;
        }
        return false;
    }

    /** 1 to 8 as EXIF counts; 1 is upright. */
    int orientation() {
        return orientation;
    }

    private void walk() {
        var at = 2;
        while (at + 4 <= content.length && unsigned(at) == 0xFF) {
            var marker = unsigned(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            var length = unsigned(at + 2) << 8 | unsigned(at + 3);
            if (length < 2 || at + 2 + length > content.length) return;
            if (marker == APP1) readExif(at + 4, length - 2);
            if (marker == START_OF_SCAN) {
                scanAt = at;
                return;
            }
            at += 2 + length;
        }
    }

    private void readExif(int at, int length) {
        if (length < 14 || !new String(content, at, 6, StandardCharsets.ISO_8859_1).equals(EXIF)) return;
        var tiff = ByteBuffer.wrap(content, at + 6, length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) return;
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if (entry > tiff.limit() - 12) return;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
                var value = tiff.getShort(entry + 8) & 0xFFFF;
                if (value >= 1 && value <= 8) orientation = value;
                return;
            }
        }
    }

    private int unsigned(int at) {
        return content[at] & 0xFF;
    }
}
