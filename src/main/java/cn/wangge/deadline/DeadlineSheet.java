package cn.wangge.deadline;

import static java.util.Objects.requireNonNull;

import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.deadline.Course.Stretch;
import cn.wangge.deadline.Entry.Moment;
import cn.wangge.deadline.Entry.State;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Turns an entry of the ledger into what the case page shows, and explains it. */
final class DeadlineSheet {

    private static final Map<String, String> REASONS = Map.of("退回", "returned", "已反馈，待核查", "fedBack");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final WorkingCalendar calendar;
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    DeadlineSheet(WorkingCalendar calendar) {
        this.calendar = calendar;
        messages.setBasename("messages/deadline");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    DeadlineView view(Entry entry, Instant now) {
        var clock = entry.limit().clock();
        var course = entry.course();
        var seen = entry.endedAt() == null ? now : entry.endedAt();
        var used = course.used(calendar, seen);
        var left = calendar.length(entry.limit()).minus(used);
        var warnings = new LinkedHashSet<String>();
        var lines = explain(entry, course, seen, warnings);
        return new DeadlineView(
                entry.kind(),
                entry.round(),
                clock,
                entry.limit().amount(),
                entry.startedAt(),
                entry.yellowAt(),
                entry.dueAt(),
                firedAt(entry.moments()),
                entry.endedAt(),
                Light.at(seen, entry.yellowAt(), entry.dueAt(), entry.state() == State.PAUSED),
                used,
                left,
                calendar.words(clock, used),
                calendar.words(clock, left),
                lines,
                standstills(course),
                List.copyOf(warnings));
    }

    private static List<DeadlineView.Standstill> standstills(Course course) {
        return course.stretches().stream()
                .filter(it -> !it.running())
                .map(it -> new DeadlineView.Standstill(it.from(), it.to(), requireNonNull(it.why())))
                .toList();
    }

    private static @Nullable Instant firedAt(List<Moment> moments) {
        for (var moment : moments) if (moment.share() == MomentPlan.RED) return moment.firedAt();
        return null;
    }

    /** The running time day by day, with each standstill between. */
    private List<String> explain(Entry entry, Course course, Instant seen, Set<String> warnings) {
        var lines = new ArrayList<String>();
        for (var stretch : course.stretches()) {
            if (!stretch.running()) {
                lines.add(pause(stretch));
                continue;
            }
            var explanation = calendar.explain(entry.limit().clock(), stretch.from(), end(entry, stretch, seen));
            lines.addAll(explanation.text());
            warnings.addAll(explanation.warnings());
        }
        return lines;
    }

    /** Where the explanation of a stretch stops: at the due time, for what comes after does not move it. */
    private static Instant end(Entry entry, Stretch stretch, Instant seen) {
        var due = entry.dueAt();
        var to = stretch.to();
        if (due != null
                && !due.isBefore(stretch.from())
                && (to == null || entry.endedAt() != null || due.isBefore(to))) {
            return due;
        }
        if (to != null) return to;
        return seen.isBefore(stretch.from()) ? stretch.from() : seen;
    }

    private String pause(Stretch pause) {
        var from = MOMENT.format(pause.from());
        var why = reason(requireNonNull(pause.why()));
        var to = pause.to();
        return to == null ? say("still", from, why) : say("stood", from, MOMENT.format(to), why);
    }

    /** The ledger keeps reasons in Chinese; those that effects write are known in both languages. */
    private String reason(String kept) {
        var key = REASONS.get(kept);
        return key == null ? kept : say("why." + key);
    }

    private String say(String key, Object... arguments) {
        var reader = LocaleContextHolder.getLocaleContext();
        var locale = reader == null ? null : reader.getLocale();
        return messages.getMessage("deadline.sheet." + key, arguments, locale == null ? Locale.CHINA : locale);
    }
}
