package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import cn.wangge.evaluation.Counted;
import cn.wangge.evaluation.CountedEntries;
import cn.wangge.evaluation.Evaluation;
import cn.wangge.evaluation.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 岗位人员评价单: the figures of a person in a post, and the very cases by which points were lost. */
@Component
class PersonSheets implements PaperWriter {

    private static final int MOST = 1000;

    /** Done late or not at all; then what counts against somebody by itself. */
    private static final List<String> COSTLY = Stream.concat(
                    Stream.of(
                                    "ACCEPTED",
                                    "SEND_CONFIRMATION",
                                    "CONFIRMATION",
                                    "FILING_APPROVAL",
                                    "DECOMPOSITION",
                                    "DISPATCH",
                                    "SEND_VERIFICATION",
                                    "VERIFICATION",
                                    "CLOSING_APPROVAL")
                            .flatMap(measure -> Stream.of(measure + ".late", measure + ".open")),
                    Stream.of("MISSED.due", "VOIDED_FILING.done", "DISPATCH_AGAIN.done"))
            .toList();

    private final Evaluation evaluation;
    private final CountedEntries entries;
    private final Sheets sheets;
    private final CaseLists lists;

    PersonSheets(Evaluation evaluation, CountedEntries entries, Sheets sheets, CaseLists lists) {
        this.evaluation = evaluation;
        this.entries = entries;
        this.sheets = sheets;
        this.lists = lists;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.PERSON_SHEET;
    }

    @Override
    public Written write(Topic topic, Instant at, IntConsumer progress) {
        var period = topic.period();
        var standing = evaluation.standing(SubjectKind.POST, period);
        var lines = new ArrayList<Line>();
        sheets.standing(lines, topic, standing, evaluation.standing(SubjectKind.POST, period.before()));
        progress.accept(50);
        lines.add(sheets.heading("person.costly"));
        var asOf = CaseLists.asOf(period, at);
        lines.addAll(lists.cases(entries.of(SubjectKind.POST, topic.subject(), period, COSTLY, MOST), asOf));
        lines.add(sheets.heading("person.invalid"));
        lines.addAll(lists.cases(invalid(topic), asOf));
        return sheets.written(topic, at, standing.formulaVersion(), lines);
    }

    /** Reported, and neither filed nor registered when the period ended. */
    private List<Counted> invalid(Topic topic) {
        var both = entries.of(
                SubjectKind.POST, topic.subject(), topic.period(), List.of("REPORTED.due", "VALID.done"), MOST);
        Set<String> valid = both.stream()
                .filter(entry -> entry.measure().equals("VALID"))
                .map(Counted::number)
                .collect(Collectors.toSet());
        return both.stream()
                .filter(entry -> entry.measure().equals("REPORTED") && !valid.contains(entry.number()))
                .toList();
    }
}
