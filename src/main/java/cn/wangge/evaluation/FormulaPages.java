package cn.wangge.evaluation;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How figures are made, and making them all again. */
@Controller
class FormulaPages {

    private final FormulaViews views;
    private final Rebuilding rebuilding;
    private final EvaluationWords words;
    private final Clock clock;

    FormulaPages(FormulaViews views, Rebuilding rebuilding, EvaluationWords words, Clock clock) {
        this.views = views;
        this.rebuilding = rebuilding;
        this.words = words;
        this.clock = clock;
    }

    @Action("A39")
    @GetMapping("/evaluation/formulas")
    String formulas(@RequestParam(defaultValue = "") String period, Actor actor, Model model) {
        var asked = PeriodView.asked(period, "", "", clock);
        model.addAttribute("view", views.view(asked, actor));
        return "evaluation/formulas";
    }

    @Action("A76")
    @PostMapping("/evaluation/rebuild")
    String rebuild(Actor actor, RedirectAttributes flash) {
        try {
            rebuilding.ask(actor);
            flash.addFlashAttribute("done", words.text("evaluation.rebuild.asked"));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problems", words.problems(refusal));
        }
        return "redirect:/evaluation/formulas#rebuild";
    }

    /** How far the recomputation has come; asked for by the page until it is done. */
    @Action("A76")
    @GetMapping("/evaluation/rebuild")
    String progress(Actor actor, Model model) {
        model.addAttribute("rebuild", views.rebuild(actor));
        return "evaluation/bits :: rebuild(${rebuild})";
    }
}
