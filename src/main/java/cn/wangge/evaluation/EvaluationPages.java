package cn.wangge.evaluation;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rankings, the figures of one subject, and the cases behind each number. */
@Controller
class EvaluationPages {

    private final Evaluation evaluation;
    private final StandingViews standings;
    private final SubjectViews subjectViews;
    private final CasesViews casesViews;
    private final Subjects subjects;
    private final Sight sight;
    private final FigureCsv csv;
    private final Clock clock;

    EvaluationPages(
            Evaluation evaluation,
            StandingViews standings,
            SubjectViews subjectViews,
            CasesViews casesViews,
            Subjects subjects,
            Sight sight,
            FigureCsv csv,
            Clock clock) {
        this.evaluation = evaluation;
        this.standings = standings;
        this.subjectViews = subjectViews;
        this.casesViews = casesViews;
        this.subjects = subjects;
        this.sight = sight;
        this.csv = csv;
        this.clock = clock;
    }

    @Action("A39")
    @GetMapping("/evaluation")
    String ranking(
            @RequestParam(defaultValue = "unit") String subject,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String day,
            Actor actor,
            Model model) {
        var asked = PeriodView.asked(period, kind, day, clock);
        model.addAttribute("view", standings.view(SubjectKind.of(subject), asked, actor));
        return "evaluation/ranking";
    }

    @Action("A41")
    @GetMapping("/evaluation.csv")
    ResponseEntity<byte[]> export(@RequestParam String subject, @RequestParam String period, Actor actor) {
        var kind = SubjectKind.of(subject);
        var standing = evaluation.standing(kind, Period.of(period));
        var rows = standing.rows().stream()
                .filter(row -> sight.figures(actor, kind, row.code()))
                .collect(Collectors.toList());
        var name =
                "evaluation-%s-%s.csv".formatted(kind.word(), standing.period().text());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.of(standing, rows));
    }

    @Action("A39")
    @GetMapping("/evaluation/{subject}/{code}")
    String one(
            @PathVariable String subject,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String period,
            Actor actor,
            Model model) {
        var kind = SubjectKind.of(subject);
        subjects.require(kind, code);
        var asked = PeriodView.asked(period, "", "", clock);
        model.addAttribute("view", subjectViews.view(kind, code, asked, actor));
        return "evaluation/subject";
    }

    @Action("A39")
    @GetMapping("/evaluation/{subject}/{code}/cases")
    String cases(
            @PathVariable String subject,
            @PathVariable String code,
            @RequestParam String period,
            @RequestParam String counter,
            @RequestParam(defaultValue = "0") int last,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var kind = SubjectKind.of(subject);
        subjects.require(kind, code);
        var asked = new CasesViews.Asked(kind, code, Period.of(period), counter, last);
        model.addAttribute("view", casesViews.view(asked, page, actor));
        return "evaluation/cases";
    }
}
