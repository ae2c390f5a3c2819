package cn.wangge.bulletin;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 报表版式: which layout prints which report, and how a site tries and uses its own. */
@Controller
class LayoutPages {

    private static final Logger LOG = LoggerFactory.getLogger(LayoutPages.class);

    private final ReportShelf shelf;
    private final SiteLayouts site;
    private final Printing printing;
    private final LayoutViews views;
    private final BulletinWords words;

    LayoutPages(ReportShelf shelf, SiteLayouts site, Printing printing, LayoutViews views, BulletinWords words) {
        this.shelf = shelf;
        this.site = site;
        this.printing = printing;
        this.views = views;
        this.words = words;
    }

    @Action("A86")
    @GetMapping("/settings/layouts")
    String list(Actor actor, Model model) {
        model.addAttribute("view", views.view(actor, List.of()));
        return "bulletin/layouts";
    }

    /** The shipped one, to start from. */
    @Action("A86")
    @GetMapping("/settings/layouts/{report}.jrxml")
    ResponseEntity<byte[]> source(@PathVariable String report) {
        var source = shelf.shipped(shelf.require(report)).source();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report + ".jrxml")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(source.getBytes(StandardCharsets.UTF_8));
    }

    /** The sample as it is printed now. */
    @Action("A86")
    @GetMapping("/settings/layouts/{report}/sample.pdf")
    ResponseEntity<byte[]> sample(@PathVariable String report) {
        return sample(shelf.layout(shelf.require(report)));
    }

    /** Judges a file without keeping it, and shows what it would print. */
    @Action("A86")
    @PostMapping("/settings/layouts/{report}/trial")
    Object trial(
            @PathVariable String report,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            return sample(site.judge(shelf.require(report), content(file), shelf.offer(report)));
        } catch (Refusal refusal) {
            return refused(refusal, actor, response, model);
        }
    }

    @Action("A87")
    @PostMapping("/settings/layouts/{report}")
    String use(
            @PathVariable String report,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        try {
            site.put(shelf.require(report), content(file), shelf.offer(report));
        } catch (Refusal refusal) {
            return refused(refusal, actor, response, model);
        }
        LOG.info("layout {} was put in place by {}", report, actor.id());
        flash.addFlashAttribute("done", words.text("bulletin.layout.used"));
        return "redirect:/settings/layouts";
    }

    @Action("A87")
    @PostMapping("/settings/layouts/{report}/withdraw")
    String withdraw(@PathVariable String report, Actor actor, RedirectAttributes flash) {
        site.withdraw(shelf.require(report));
        LOG.info("layout {} was withdrawn by {}", report, actor.id());
        flash.addFlashAttribute("done", words.text("bulletin.layout.withdrawn"));
        return "redirect:/settings/layouts";
    }

    private ResponseEntity<byte[]> sample(Layout layout) {
        var paper = LayoutSample.of(layout.report(), shelf.offer(layout.report()));
        var pdf = printing.print(paper, List.of(Format.PDF), layout).file(Format.PDF);
        return Handing.out(pdf, Format.PDF, "sample-" + layout.report());
    }

    private String refused(Refusal refusal, Actor actor, HttpServletResponse response, Model model) {
        if (refusal.kind() == Refusal.Kind.UNKNOWN) throw refusal;
        response.setStatus(422);
        model.addAttribute("view", views.view(actor, words.problems(refusal)));
        return "bulletin/layouts";
    }

    private static byte[] content(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) throw Refusal.invalid("file", "bulletin.layout.refusal.noFile");
        if (file.getSize() > LayoutCheck.LARGEST_FILE) {
            throw LayoutProblem.at(1, "large", Objects.toString(LayoutCheck.LARGEST_FILE / 1024));
        }
        return file.getBytes();
    }
}
