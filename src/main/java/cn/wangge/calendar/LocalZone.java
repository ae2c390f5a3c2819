package cn.wangge.calendar;

import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The one zone that time is counted in, and the years that can be counted. */
final class LocalZone {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int FIRST_YEAR = 1800;
    static final int LAST_YEAR = 2299;

    private static final Instant BEGINNING = at(LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay());
    private static final Instant END = at(LocalDate.of(LAST_YEAR + 1, 1, 1).atStartOfDay());

    private LocalZone() {}

    /** The moment; where summer time leaves the local time out, the moment of the leap. */
    static Instant at(LocalDateTime local) {
        var leap = ZONE.getRules().getTransition(local);
        if (leap != null && leap.isGap()) return leap.getInstant();
        return local.atZone(ZONE).toInstant();
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    static Instant countable(Instant moment) {
        if (moment.isBefore(BEGINNING) || !moment.isBefore(END)) throw outside();
        return moment;
    }

    static Refusal outside() {
        return Refusal.invalid(
                "from", "calendar.refusal.outside", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }
}
