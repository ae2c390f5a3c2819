package cn.wangge.bulletin;

import cn.wangge.bulletin.Timing.Shift;
import cn.wangge.evaluation.Period;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rules of schedules as sentences, and what may be chosen for them. */
@Component
class ScheduleWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int WEEK_DAYS = 7;
    private static final int MOST_WORKING_DAYS = 10;

    private final BulletinWords words;

    ScheduleWords(BulletinWords words) {
        this.words = words;
    }

    /** One that may be chosen. */
    record Option(String value, String label, boolean selected) {}

    /** For example 每月第一个工作日 9:00. */
    String rule(Timing timing) {
        var rule = words.text(
                "bulletin.schedule.rule." + timing.kind(), time(timing.at()), day(timing.kind(), timing.day()));
        return timing.shift() == Shift.NONE
                ? rule
                : rule + words.text("bulletin.schedule.rule.shift." + timing.shift());
    }

    static String time(LocalTime at) {
        return TIME.format(at);
    }

    /** Empty where there is nothing to choose: each day. */
    List<Option> days(Timing timing) {
        if (timing.kind() == Period.Kind.DAY) return List.of();
        var most = timing.kind() == Period.Kind.WEEK ? WEEK_DAYS : MOST_WORKING_DAYS;
        return IntStream.rangeClosed(1, most)
                .mapToObj(day -> new Option(String.valueOf(day), day(timing.kind(), day), day == timing.day()))
                .toList();
    }

    /** Empty where working days are counted anyway. */
    List<Option> shifts(Timing timing) {
        return shifts(timing.kind())
                .map(shift -> new Option(
                        shift.name(), words.text("bulletin.schedule.shift." + shift), shift == timing.shift()))
                .toList();
    }

    static boolean fits(Period.Kind kind, int day, Shift shift) {
        return switch (kind) {
            case DAY -> day == 1 && shift != Shift.PREVIOUS;
            case WEEK -> day >= 1 && day <= WEEK_DAYS;
            case MONTH, QUARTER, YEAR -> day >= 1 && day <= MOST_WORKING_DAYS && shift == Shift.NONE;
        };
    }

    private static Stream<Shift> shifts(Period.Kind kind) {
        return switch (kind) {
            case DAY -> Stream.of(Shift.NONE, Shift.NEXT);
            case WEEK -> Stream.of(Shift.values());
            case MONTH, QUARTER, YEAR -> Stream.of();
        };
    }

    private String day(Period.Kind kind, int day) {
        return words.text("bulletin.schedule." + (kind == Period.Kind.WEEK ? "weekday." : "nth.") + day);
    }
}
