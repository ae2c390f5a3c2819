package cn.wangge.demo;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the telephone of an inspector prints on a photo. */
record Stamp(Instant at, String address, double longitude, double latitude) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Duty.ZONE);

    List<String> lines() {
        return List.of(TIME.format(at), address, "%.5f, %.5f".formatted(longitude, latitude));
    }

    /** Without words, where no font has the signs for them. */
    List<String> plainLines() {
        return List.of(TIME.format(at), String.format(Locale.ROOT, "%.5f, %.5f", longitude, latitude));
    }

    boolean byNight() {
        var hour = at.atZone(Duty.ZONE).getHour();
        return hour < 7 || hour >= 18;
    }
}
