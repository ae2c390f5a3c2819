package cn.wangge.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A moment as the log writes it. */
final class Moment {

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    private Moment() {}

    static String day(Instant at) {
        return FULL.format(at);
    }
}
