package cn.wangge.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as pages show them, in local time. */
final class ShownTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM-dd").withZone(ZONE);

    private ShownTime() {}

    /** With its year. */
    static String full(Instant moment) {
        return FULL.format(moment);
    }

    /** Without the year where it is that of {@code now}. */
    static String near(Instant moment, Instant now) {
        return moment.atZone(ZONE).getYear() == now.atZone(ZONE).getYear() ? SHORT.format(moment) : FULL.format(moment);
    }

    /** The time of day alone, where the day stands above. */
    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** The day alone, without the year where it is that of {@code now}. */
    static String day(Instant moment, Instant now) {
        var sameYear = moment.atZone(ZONE).getYear() == now.atZone(ZONE).getYear();
        return sameYear ? DAY.format(moment) : moment.atZone(ZONE).toLocalDate().toString();
    }
}
