package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import cn.wangge.casework.FindingsMade;
import cn.wangge.evaluation.Counted;
import cn.wangge.evaluation.CountedEntries;
import cn.wangge.evaluation.Evaluation;
import cn.wangge.evaluation.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** 责任单位评价单: how a unit stands, what each figure cost it, and which of its cases did. */
@Component
class UnitSheets implements PaperWriter {

    private static final int MOST = 300;
    private static final Set<String> ORDERED = Set.of("SUPERVISION", "REFERRAL");
    private static final Set<String> GONE_BACK = Set.of("RETURN", "REWORK");

    private final Evaluation evaluation;
    private final CountedEntries entries;
    private final FindingsMade findings;
    private final Sheets sheets;
    private final CaseLists lists;

    UnitSheets(Evaluation evaluation, CountedEntries entries, FindingsMade findings, Sheets sheets, CaseLists lists) {
        this.evaluation = evaluation;
        this.entries = entries;
        this.findings = findings;
        this.sheets = sheets;
        this.lists = lists;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.UNIT_SHEET;
    }

    @Override
    public Written write(Topic topic, Instant at, IntConsumer progress) {
        var period = topic.period();
        var standing = evaluation.standing(SubjectKind.UNIT, period);
        var lines = new ArrayList<Line>();
        sheets.standing(lines, topic, standing, evaluation.standing(SubjectKind.UNIT, period.before()));
        progress.accept(50);
        var counted = entries.of(
                SubjectKind.UNIT,
                topic.subject(),
                period,
                List.of(
                        "HANDLING.late",
                        "HANDLING.open",
                        "RETURN.due",
                        "REWORK.due",
                        "SUPERVISION.due",
                        "REFERRAL.due"),
                MOST);
        var asOf = CaseLists.asOf(period, at);
        lines.add(sheets.heading("sheet.overdue"));
        lines.addAll(lists.cases(of(counted, Set.of("HANDLING")), asOf));
        lines.add(sheets.heading("sheet.returned"));
        lines.addAll(lists.cases(of(counted, GONE_BACK), asOf));
        lines.add(sheets.heading("sheet.ordered"));
        lines.addAll(lists.cases(of(counted, ORDERED), asOf));
        lines.add(sheets.heading("sheet.findings"));
        lines.addAll(lists.findings(findings.between(period.from(), period.to()).stream()
                .filter(finding -> topic.subject().equals(finding.unit()))
                .toList()));
        return sheets.written(topic, at, standing.formulaVersion(), lines);
    }

    private static List<Counted> of(List<Counted> counted, Set<String> measures) {
        return counted.stream()
                .filter(entry -> measures.contains(entry.measure()))
                .toList();
    }
}
