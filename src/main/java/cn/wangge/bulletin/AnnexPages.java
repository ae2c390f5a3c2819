package cn.wangge.bulletin;

import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The cases behind a bulletin, for staff alone and as far as each may see them. */
@Controller
class AnnexPages {

    private final Bulletins bulletins;
    private final Annex annex;

    AnnexPages(Bulletins bulletins, Annex annex) {
        this.bulletins = bulletins;
        this.annex = annex;
    }

    @Action("A41")
    @GetMapping("/bulletins/{id}/annex.xlsx")
    void xlsx(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
        var period = period(id, actor);
        annex.xlsx(period, actor, () -> {
            head(response, period, Format.XLSX.mediaType(), "xlsx");
            return response.getOutputStream();
        });
    }

    @Action("A41")
    @GetMapping("/bulletins/{id}/annex.csv")
    void csv(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
        var period = period(id, actor);
        annex.csv(period, actor, () -> {
            head(response, period, "text/csv;charset=UTF-8", "csv");
            return response.getOutputStream();
        });
    }

    /** Other papers are about one unit or person and list their cases themselves. */
    private Period period(UUID id, Actor actor) {
        var topic = Topic.of(bulletins.require(id, actor));
        if (topic.paper() != PaperKind.BULLETIN) throw Refusal.unknown("bulletin.refusal.unknown");
        return topic.period();
    }

    private static void head(HttpServletResponse response, Period period, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("annex-" + period.text() + "." + ending)
                        .build()
                        .toString());
    }
}
