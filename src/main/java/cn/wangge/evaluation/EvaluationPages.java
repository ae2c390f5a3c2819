package cn.wangge.evaluation;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rankings, the figures of one subject, and the cases behind each number. */
@Controller
class EvaluationPages {

    private final StandingViews standings;
    private final SubjectViews subjectViews;
    private final CasesViews casesViews;
    private final Subjects subjects;
    private final Clock clock;

    EvaluationPages(
            StandingViews standings, SubjectViews subjectViews, CasesViews casesViews, Subjects subjects, Clock clock) {
        this.standings = standings;
        this.subjectViews = subjectViews;
        this.casesViews = casesViews;
        this.subjects = subjects;
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
