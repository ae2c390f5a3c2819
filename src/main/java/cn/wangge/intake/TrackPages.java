package cn.wangge.intake;

import cn.wangge.shared.Action;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a report has come, for who has its number and code; these go in no address. */
@Controller
class TrackPages {

    private final Tracking tracking;
    private final TrackViews views;

    TrackPages(Tracking tracking, TrackViews views) {
        this.tracking = tracking;
        this.views = views;
    }

    @Action("A02")
    @GetMapping("/track")
    String form(@RequestParam(required = false) @Nullable String caseNumber, Model model) {
        model.addAttribute("view", views.blank(caseNumber));
        return "intake/track";
    }

    @Action("A02")
    @PostMapping("/track")
    String track(
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String trackingCode,
            Model model,
            HttpServletResponse response) {
        var found = tracking.find(caseNumber, trackingCode);
        if (found.isEmpty()) response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("view", found.map(views::found).orElseGet(() -> views.unknown(caseNumber, trackingCode)));
        return "intake/track";
    }
}
