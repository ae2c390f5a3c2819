package cn.wangge.intake;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.LogEntry;
import cn.wangge.casefile.Status;
import cn.wangge.organization.Units;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how far a report has come in a citizen's words: no names, no opinions, no inner detours. */
@Component
class TrackViews {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZONE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private final CaseReading cases;
    private final Units units;
    private final MessageSource messages;

    TrackViews(CaseReading cases, Units units, MessageSource messages) {
        this.cases = cases;
        this.units = units;
        this.messages = messages;
    }

    TrackView blank(@Nullable String number) {
        return new TrackView(number, null, null, null);
    }

    TrackView unknown(String number, String code) {
        return new TrackView(number, code, text("intake.refusal.noSuchReport"), null);
    }

    TrackView found(CaseFacts facts) {
        var result = new TrackView.Result(
                facts.number(),
                text("intake.track." + word(facts)),
                text("intake.track." + word(facts) + ".sentence", unit(facts)),
                facts.step(),
                facts.status().isEnd(),
                MOMENT.format(facts.reportedAt()),
                facts.title(),
                facts.reply(),
                lines(facts));
        return new TrackView(facts.number(), facts.trackingCode(), null, result);
    }

    private static String word(CaseFacts facts) {
        if (facts.status() == Status.REFUSED && facts.step() > 1) return "NOT_FILED";
        return facts.status().name();
    }

    private List<TrackView.Line> lines(CaseFacts facts) {
        var lines = new ArrayList<TrackView.Line>();
        add(lines, facts.reportedAt(), "reported", "");
        add(lines, facts.filedAt(), "filed", "");
        add(lines, facts.dispatchedAt(), "dispatched", unit(facts));
        add(lines, facts.fedBackAt(), "fedBack", "");
        if (facts.status().isEnd()) add(lines, endedAt(facts), "ended", text("intake.track." + word(facts)));
        Collections.reverse(lines);
        return lines;
    }

    private void add(List<TrackView.Line> lines, @Nullable Instant at, String key, String about) {
        if (at != null) lines.add(new TrackView.Line(DAY.format(at), text("intake.track.line." + key, about)));
    }

    private @Nullable Instant endedAt(CaseFacts facts) {
        if (facts.closedAt() != null) return facts.closedAt();
        return cases.log(facts.id()).stream()
                .map(LogEntry::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private String unit(CaseFacts facts) {
        var unit = facts.responsibleUnit();
        return unit == null ? text("intake.track.someUnit") : units.name(unit);
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()), key);
    }
}
