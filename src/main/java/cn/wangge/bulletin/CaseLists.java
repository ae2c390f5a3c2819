package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.FindingsMade.Made;
import cn.wangge.evaluation.Counted;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Units;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Single cases and decisions as tables; never on what the public reads. */
@Component
class CaseLists {

    private final Units units;
    private final BulletinWords words;

    CaseLists(Units units, BulletinWords words) {
        this.units = units;
        this.words = words;
    }

    /** The day as of which a paper speaks: its last, or that of its making while the period runs. */
    static LocalDate asOf(Period period, Instant at) {
        var today = today(at);
        return today.isBefore(period.to()) ? today : period.to();
    }

    static LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, BulletinWords.ZONE);
    }

    static long daysLate(Counted counted, LocalDate asOf) {
        var until = counted.settled() == null ? asOf : counted.settled();
        return Math.max(0, ChronoUnit.DAYS.between(counted.on(), until));
    }

    /** Which cases, or that there are none. */
    List<Line> cases(List<Counted> entries, LocalDate asOf) {
        if (entries.isEmpty()) return List.of(text("bulletin.paper.none"));
        var lines = new ArrayList<Line>();
        lines.add(Line.of(
                        "entryHead",
                        column("case"),
                        column("title"),
                        column("matter"),
                        column("on"),
                        column("settled"),
                        column("late"))
                .kept());
        entries.forEach(entry -> lines.add(Line.of(
                        "entry",
                        entry.number(),
                        entry.title(),
                        words.onPaper("evaluation.measure." + entry.measure()),
                        entry.on().toString(),
                        settled(entry),
                        entry.inTime() ? "" : late(entry, asOf))
                .kept()));
        return lines;
    }

    private String settled(Counted entry) {
        if (entry.inTime()) return "";
        var settled = entry.settled();
        return settled == null ? words.onPaper("bulletin.paper.unsettled") : settled.toString();
    }

    String late(Counted entry, LocalDate asOf) {
        var days = daysLate(entry, asOf);
        return days == 0 ? words.onPaper("bulletin.paper.late.day") : words.onPaper("bulletin.paper.late", days);
    }

    List<Line> findings(List<Made> findings) {
        if (findings.isEmpty()) return List.of(text("bulletin.paper.finding.none"));
        var lines = new ArrayList<Line>();
        lines.add(Line.of(
                        "entryHead",
                        column("case"),
                        column("unit"),
                        column("person"),
                        column("decided"),
                        column("document"),
                        column("measure"))
                .kept());
        findings.forEach(finding -> lines.add(Line.of(
                        "entry",
                        finding.caseNumber(),
                        unit(finding.unit()),
                        finding.person(),
                        finding.decidedOn().toString(),
                        finding.documentNumber(),
                        finding.measure())
                .kept()));
        return lines;
    }

    String unit(@Nullable String code) {
        return code == null ? words.onPaper("bulletin.paper.noUnit") : units.name(new UnitId(code));
    }

    private Line text(String key) {
        return Line.of("text", words.onPaper(key)).kept();
    }

    private String column(String name) {
        return words.onPaper("bulletin.paper.column." + name);
    }
}
