package cn.wangge.bulletin;

import cn.wangge.bulletin.IssueSearch.Wanted;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All sheets of a kind and period in one file, as far as the reader may see them. */
@Controller
class SheetFiles {

    private final Bulletins bulletins;
    private final SubjectNames names;

    SheetFiles(Bulletins bulletins, SubjectNames names) {
        this.bulletins = bulletins;
        this.names = names;
    }

    /** One after the other, so that many need no more memory than one. */
    @Action("A39")
    @GetMapping("/bulletins/sheets.zip")
    void all(@RequestParam String paper, @RequestParam String period, Actor actor, HttpServletResponse response)
            throws IOException {
        var kind = PaperKind.of(paper);
        var issues = bulletins.latest(
                actor, new Wanted(kind.name(), "", "", Period.of(period).text()));
        if (issues.isEmpty()) throw Refusal.unknown("bulletin.refusal.unknown");
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + period + ".zip")
                        .build()
                        .toString());
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (var issue : issues) {
                // Names of people may be alike; the code tells them apart.
                var name = names.nameOnPaper(kind, issue.getSubject()) + "-" + Handing.name(issue) + ".pdf";
                zip.putNextEntry(new ZipEntry(name.replaceAll("[\\\\/:]", "-")));
                zip.write(bulletins.file(issue, Format.PDF));
                zip.closeEntry();
            }
        }
    }
}
