package cn.wangge.bulletin;

import cn.wangge.bulletin.IssueSearch.Wanted;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

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
    String list(
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        model.addAttribute("view", views.view(new Wanted(paper, kind, "", period.strip()), page, actor));
        return "bulletin/list";
    }

    @Action("A39")
    @GetMapping("/bulletins/{id}.{format}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String format, Actor actor) {
        var wanted = Format.of(format);
        var issue = bulletins.require(id, actor);
        return Handing.out(bulletins.file(issue, wanted), wanted, Handing.name(issue));
    }

    @Action("A05")
    @GetMapping("/public/bulletins/{id}.pdf")
    ResponseEntity<byte[]> open(@PathVariable UUID id) {
        return Handing.out(published.file(id), Format.PDF, "bulletin");
    }

    @Action("A79")
    @PostMapping("/bulletins")
    String make(
            @RequestParam(defaultValue = "BULLETIN") String paper,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam String period,
            Actor actor,
            RedirectAttributes flash) {
        return done(flash, listOf(paper, ""), () -> {
            bulletins.ask(new Topic(PaperKind.of(paper), subject, Period.of(period.strip())), actor);
            return words.text("bulletin.asked");
        });
    }

    @Action("A79")
    @PostMapping("/bulletins/all")
    String makeAll(@RequestParam String paper, @RequestParam String period, Actor actor, RedirectAttributes flash) {
        return done(flash, listOf(paper, period.strip()), () -> {
            var asked = bulletins.askAll(PaperKind.of(paper), Period.of(period.strip()), actor);
            return words.text("bulletin.asked.all", asked);
        });
    }

    @Action("A80")
    @PostMapping("/bulletins/{id}/issue")
    String issue(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return done(flash, "/bulletins", () -> {
            bulletins.issue(id, actor);
            return words.text("bulletin.issued");
        });
    }

    @Action("A80")
    @PostMapping("/bulletins/issue")
    String issueAll(@RequestParam String paper, @RequestParam String period, Actor actor, RedirectAttributes flash) {
        return done(flash, listOf(paper, period), () -> {
            var issued = bulletins.issueAll(PaperKind.of(paper), Period.of(period), actor);
            return words.text("bulletin.issued.all", issued);
        });
    }

    @Action("A81")
    @PostMapping("/bulletins/{id}/publish")
    String publish(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return done(flash, "/bulletins", () -> {
            bulletins.publish(id, actor);
            return words.text("bulletin.published");
        });
    }

    private static String listOf(String paper, String period) {
        return UriComponentsBuilder.fromPath("/bulletins")
                .queryParam("paper", "{paper}")
                .queryParam("period", "{period}")
                .encode()
                .buildAndExpand(paper, period)
                .toUriString();
    }

    /** What stands in the way is told on the page itself. */
    private String done(RedirectAttributes flash, String next, Supplier<String> deed) {
        try {
            flash.addFlashAttribute("done", deed.get());
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problems", words.problems(refusal));
        }
        return "redirect:" + next;
    }
}
