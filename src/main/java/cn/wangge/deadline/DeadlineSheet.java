package cn.wangge.deadline;

import static java.util.Objects.requireNonNull;

import cn.wangge.calendar.Limit;
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
        var counting = entry.reckoning().by(calendar);
        var used = course.used(counting, seen);
        var left = calendar.length(entry.limit()).minus(used);
        var warnings = new LinkedHashSet<String>();
        var lines = explain(entry, counting, seen, warnings);
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

    /** What it is counted by, the running time day by day with each standstill between, and the sum. */
    private List<String> explain(Entry entry, WorkingCalendar counting, Instant seen, Set<String> warnings) {
        var lines = new ArrayList<String>();
        lines.add(basis(entry, counting));
        if (entry.extended() > 0) lines.add(extension(entry.limit(), entry.extended()));
        for (var stretch : entry.course().stretches()) {
            if (!stretch.running()) {
                lines.add(pause(stretch));
                continue;
            }
            var end = end(entry, stretch, seen);
            var explanation = counting.explain(entry.limit().clock(), stretch.from(), end);
            lines.addAll(explanation.text());
            warnings.addAll(warnings(explanation.warnings(), entry, stretch.from(), end));
        }
        lines.add(sum(entry, counting, seen));
        return lines;
    }

    private String basis(Entry entry, WorkingCalendar counting) {
        var version = entry.reckoning().version();
        var ownHours = counting != calendar.under(version);
        return say(ownHours ? "basis.township" : "basis", version);
    }

    private String extension(Limit limit, int extended) {
        var first = new Limit(limit.clock(), limit.amount() - extended);
        var more = new Limit(limit.clock(), extended);
        return say("extended", words(first), words(more), words(limit));
    }

    private String sum(Entry entry, WorkingCalendar counting, Instant seen) {
        var due = entry.dueAt();
        if (due != null) return say("sum", words(entry.limit()), MOMENT.format(due));
        var used = entry.course().used(counting, seen);
        var left = counting.length(entry.limit()).minus(used);
        var clock = entry.limit().clock();
        if (entry.endedAt() != null) return say("sum.ended", words(entry.limit()), calendar.words(clock, used));
        return say("sum.still", words(entry.limit()), calendar.words(clock, used), calendar.words(clock, left));
    }

    private String words(Limit limit) {
        return calendar.words(limit.clock(), calendar.length(limit));
    }

    /** A year that was unknown when the case was filed may be known by now; the case follows only on order. */
    private List<String> warnings(List<String> found, Entry entry, Instant from, Instant to) {
        var version = entry.reckoning().version();
        if (found.isEmpty()
                || calendar.version() == version
                || !calendar.warnings(from, to).isEmpty()) return found;
        return List.of(say("older", version, calendar.version()));
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
