package cn.wangge.demo;

import cn.wangge.shared.Action;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Says how far the demonstration has been told, again and again while it is under way. */
@Controller
class ProgressPages {

    private final Fortnight fortnight;

    ProgressPages(Fortnight fortnight) {
        this.fortnight = fortnight;
    }

    @Action("A56")
    @GetMapping("/demo/progress")
    String progress(
            @RequestHeader(name = "HX-Current-URL", required = false) @Nullable String page,
            Model model,
            HttpServletResponse response) {
        var progress = fortnight.progress();
        model.addAttribute("demoProgress", progress.underWay() ? progress : null);
        // The start page counts; where somebody may be typing, the band just goes.
        if (!progress.underWay() && isStart(page)) response.setHeader("HX-Refresh", "true");
        return "layout/demo :: band";
    }

    private static boolean isStart(@Nullable String page) {
        try {
            return page != null && "/".equals(URI.create(page).getPath());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
