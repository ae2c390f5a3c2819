package cn.wangge.bulletin;

import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bulletins: made, read, issued, published. */
@Controller
class BulletinPages {

    private final Bulletins bulletins;
    private final PublishedBulletins published;
    private final BulletinViews views;
    private final BulletinWords words;

    BulletinPages(Bulletins bulletins, PublishedBulletins published, BulletinViews views, BulletinWords words) {
        this.bulletins = bulletins;
        this.published = published;
        this.views = views;
        this.words = words;
    }

    @Action("A39")
    @GetMapping("/bulletins")
    String list(@RequestParam(defaultValue = "") String kind, Actor actor, Model model) {
        model.addAttribute("view", views.view(kind, actor));
        return "bulletin/list";
    }

    @Action("A39")
    @GetMapping("/bulletins/{id}.{format}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String format, Actor actor) {
        var wanted = Format.of(format);
        var issue = bulletins.require(id, actor);
        return Handing.out(bulletins.file(issue, wanted), wanted, "bulletin-" + issue.getPeriod());
    }

    @Action("A05")
    @GetMapping("/public/bulletins/{id}.pdf")
    ResponseEntity<byte[]> open(@PathVariable UUID id) {
        return Handing.out(published.file(id), Format.PDF, "bulletin");
    }

    @Action("A79")
    @PostMapping("/bulletins")
    String make(
            @RequestParam String period,
            @RequestParam(defaultValue = "BULLETIN") PaperKind paper,
            Actor actor,
            RedirectAttributes flash) {
        return done(
                flash, "bulletin.asked", () -> bulletins.ask(Topic.county(paper, Period.of(period.strip())), actor));
    }

    @Action("A80")
    @PostMapping("/bulletins/{id}/issue")
    String issue(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return done(flash, "bulletin.issued", () -> bulletins.issue(id, actor));
    }

    @Action("A81")
    @PostMapping("/bulletins/{id}/publish")
    String publish(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return done(flash, "bulletin.published", () -> bulletins.publish(id, actor));
    }

    /** What stands in the way is told on the page itself. */
    private String done(RedirectAttributes flash, String key, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("done", words.text(key));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problems", words.problems(refusal));
        }
        return "redirect:/bulletins";
    }
}
