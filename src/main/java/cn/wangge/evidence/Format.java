package cn.wangge.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** What a file is by its first bytes; its name and its declared type count for nothing. */
enum Format {
    JPEG,
    PNG,
    /** Real picture formats that this product does not decode. */
    WEBP,
    HEIC,
    OTHER;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "mif1", "msf1", "avif");

    static Format of(byte[] content) {
        if (begins(content, 0xFF, 0xD8, 0xFF)) return JPEG;
        if (begins(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return PNG;
        if (text(content, 0).equals("RIFF") && text(content, 8).equals("WEBP")) return WEBP;
        if (text(content, 4).equals("ftyp") && HEIC_BRANDS.contains(text(content, 8))) return HEIC;
        return OTHER;
    }

    private static boolean begins(byte[] content, int... start) {
        if (content.length < start.length) return false;
        for (var i = 0; i < start.length; i++) {
            if ((content[i] & 0xFF) != start[i]) return false;
        }
        return true;
    }

    private static String text(byte[] content, int at) {
        return content.length < at + 4
                ? ""
                : new String(Arrays.copyOfRange(content, at, at + 4), StandardCharsets.ISO_8859_1);
    }
}
