package cn.wangge.bulletin;

import cn.wangge.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** What a paper is handed out as. */
enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** As in addresses. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal UNKNOWN for another ending */
    static Format of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("bulletin.refusal.format"));
    }
}
