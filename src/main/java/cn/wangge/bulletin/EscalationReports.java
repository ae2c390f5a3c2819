package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.FindingsMade;
import cn.wangge.casework.FindingsMade.Made;
import cn.wangge.casework.OrdersGiven;
import cn.wangge.casework.OrdersGiven.Given;
import cn.wangge.evaluation.Counted;
import cn.wangge.evaluation.CountedEntries;
import cn.wangge.evaluation.Evaluation;
import cn.wangge.evaluation.Period;
import cn.wangge.evaluation.SubjectKind;
import cn.wangge.shared.GridCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 超期督办情况报告, to the efficiency office: what is overdue, unit by unit, and what was done about it. */
@Component
class EscalationReports implements PaperWriter {

    private static final int MOST = 2000;

    private final Evaluation evaluation;
    private final CountedEntries entries;
    private final OrdersGiven orders;
    private final FindingsMade findings;
    private final OverdueTables tables;
    private final CaseLists lists;
    private final Sheets sheets;
    private final BulletinWords words;

    EscalationReports(
            Evaluation evaluation,
            CountedEntries entries,
            OrdersGiven orders,
            FindingsMade findings,
            OverdueTables tables,
            CaseLists lists,
            Sheets sheets,
            BulletinWords words) {
        this.evaluation = evaluation;
        this.entries = entries;
        this.orders = orders;
        this.findings = findings;
        this.tables = tables;
        this.lists = lists;
        this.sheets = sheets;
        this.words = words;
    }

    /** What a period had; units by their codes, the unknown one first. */
    record Told(
            Map<String, List<Counted>> overdue,
            Map<String, Given> orders,
            List<Counted> referrals,
            List<Made> findings,
            LocalDate asOf) {

        static String unit(Counted entry) {
            return Objects.requireNonNullElse(entry.unit(), "");
        }
    }

    @Override
    public PaperKind kind() {
        return PaperKind.ESCALATION;
    }

    @Override
    public Written write(Topic topic, Instant at, IntConsumer progress) {
        var period = topic.period();
        var standing = evaluation.standing(SubjectKind.COUNTY, period);
        var county = new GridCode(standing.rows().get(0).code());
        var told = told(county, period, at);
        progress.accept(50);
        var lines = new ArrayList<Line>();
        lines.add(sheets.heading("escalation.overview"));
        lines.add(Line.of("text", overview(told)));
        lines.add(sheets.heading("escalation.units"));
        lines.addAll(tables.units(told));
        lines.add(sheets.heading("escalation.cases"));
        lines.addAll(tables.cases(told));
        lines.add(sheets.heading("escalation.referrals"));
        lines.addAll(lists.cases(told.referrals(), told.asOf()));
        lines.add(sheets.heading("escalation.findings"));
        lines.addAll(lists.findings(told.findings()));
        lines.add(sheets.heading("escalation.again"));
        lines.addAll(tables.again(told.overdue(), overdue(county, period.before())));
        return sheets.written(topic, at, standing.formulaVersion(), lines);
    }

    private Told told(GridCode county, Period period, Instant at) {
        var overdue = overdue(county, period);
        var numbers = overdue.values().stream()
                .flatMap(List::stream)
                .map(Counted::number)
                .collect(Collectors.toSet());
        return new Told(
                overdue,
                orders.until(numbers, BulletinWords.end(period)),
                entries.of(SubjectKind.COUNTY, county.value(), period, List.of("REFERRAL.due"), MOST),
                findings.between(period.from(), period.to()),
                CaseLists.asOf(period, at));
    }

    private Map<String, List<Counted>> overdue(GridCode county, Period period) {
        return entries.overdue(county, period, MOST).stream()
                .collect(Collectors.groupingBy(Told::unit, TreeMap::new, Collectors.toList()));
    }

    private String overview(Told told) {
        var all = told.overdue().values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) return words.onPaper("bulletin.paper.escalation.none");
        return words.onPaper(
                "bulletin.paper.escalation.text",
                all.size(),
                told.overdue().size(),
                all.stream().filter(entry -> entry.settled() == null).count(),
                told.orders().size(),
                told.orders().values().stream()
                        .filter(given -> given.answered() >= given.orders())
                        .count(),
                told.referrals().size(),
                told.findings().size());
    }
}
