package cn.wangge.evaluation;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing, contesting and releasing the figures of a period. */
@Controller
class ReleasePages {

    private final ReleaseViews views;
    private final PeriodProposals proposals;
    private final Objections objections;
    private final Releases releases;
    private final Sight sight;
    private final EvaluationWords words;

    ReleasePages(
            ReleaseViews views,
            PeriodProposals proposals,
            Objections objections,
            Releases releases,
            Sight sight,
            EvaluationWords words) {
        this.views = views;
        this.proposals = proposals;
        this.objections = objections;
        this.releases = releases;
        this.sight = sight;
        this.words = words;
    }

    @Action("A39")
    @GetMapping("/evaluation/periods/{period}")
    String period(
            @PathVariable String period,
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String measure,
            Actor actor,
            Model model) {
        model.addAttribute("view", views.view(Period.of(period), caseNumber, measure, actor));
        return "evaluation/period";
    }

    /** What was released, by the letter, so that its hash can be computed; scores of persons are among it. */
    @Action("A39")
    @GetMapping("/evaluation/periods/{period}/{edition}.json")
    ResponseEntity<byte[]> content(@PathVariable String period, @PathVariable int edition, Actor actor) {
        if (!sight.everything(actor)) throw Refusal.forbidden("evaluation.refusal.casesOfOthers");
        var released = releases.editions(Period.of(period)).stream()
                .filter(r -> r.edition() == edition)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("evaluation.refusal.noEdition"));
        var name = "evaluation-%s-%d.json".formatted(released.period(), edition);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(released.content().getBytes(StandardCharsets.UTF_8));
    }

    @Action("A40")
    @PostMapping("/evaluation/periods/{period}/propose")
    String propose(
            @PathVariable String period,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        return done(period, flash, "evaluation.release.proposed", p -> proposals.propose(p, reason, actor));
    }

    @Action("A40")
    @PostMapping("/evaluation/periods/{period}/withdraw")
    String withdraw(@PathVariable String period, Actor actor, RedirectAttributes flash) {
        return done(period, flash, "evaluation.release.withdrawn", p -> proposals.withdraw(p, actor));
    }

    @Action("A40")
    @PostMapping("/evaluation/periods/{period}/release")
    String release(@PathVariable String period, Actor actor, RedirectAttributes flash) {
        return done(period, flash, "evaluation.release.done", p -> proposals.release(p, actor));
    }

    @Action("A74")
    @PostMapping("/evaluation/periods/{period}/objections")
    String object(
            @PathVariable String period,
            @RequestParam String caseNumber,
            @RequestParam String measure,
            @RequestParam String grounds,
            Actor actor,
            RedirectAttributes flash) {
        return done(period, flash, "evaluation.objection.raised", p -> {
            var proposal = proposals.open(p).orElseThrow(() -> Refusal.conflict("evaluation.refusal.notProposed"));
            objections.raise(proposal, caseNumber, measure(measure), grounds, actor);
        });
    }

    private static Measure measure(String name) {
        return Stream.of(Measure.values())
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("measure", "evaluation.refusal.counter"));
    }

    @Action("A75")
    @PostMapping("/evaluation/periods/{period}/objections/{id}")
    String decide(
            @PathVariable String period,
            @PathVariable UUID id,
            @RequestParam String decision,
            @RequestParam String ruling,
            Actor actor,
            RedirectAttributes flash) {
        return done(
                period,
                flash,
                "evaluation.objection.decided",
                p -> objections.decide(id, decision.equals("uphold"), ruling, actor));
    }

    /** What stands in the way is told on the page itself. */
    private String done(String period, RedirectAttributes flash, String key, java.util.function.Consumer<Period> deed) {
        var of = Period.of(period);
        try {
            deed.accept(of);
            flash.addFlashAttribute("done", words.text(key));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problems", words.problems(refusal));
        }
        return "redirect:/evaluation/periods/" + of.text();
    }
}
