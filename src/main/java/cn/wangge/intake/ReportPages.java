package cn.wangge.intake;

import cn.wangge.casefile.Channel;
import cn.wangge.casefile.Commands;
import cn.wangge.evidence.Photos;
import cn.wangge.grid.Grids;
import cn.wangge.grid.Position;
import cn.wangge.organization.Actor;
import cn.wangge.security.Policy;
import cn.wangge.shared.Action;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report page, for citizens and for staff. */
@Controller
class ReportPages {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final ReportViews views;
    private final Reporting reporting;
    private final Commands commands;
    private final Photos photos;
    private final Grids grids;
    private final Policy policy;
    private final Clock clock;

    ReportPages(
            ReportViews views,
            Reporting reporting,
            Commands commands,
            Photos photos,
            Grids grids,
            Policy policy,
            Clock clock) {
        this.views = views;
        this.reporting = reporting;
        this.commands = commands;
        this.photos = photos;
        this.grids = grids;
        this.policy = policy;
        this.clock = clock;
    }

    @Action("A01")
    @GetMapping("/report")
    String form(Actor actor, Model model) {
        model.addAttribute("view", views.blank(actor));
        return "intake/report";
    }

    @Action("A01")
    @PostMapping("/report")
    String report(
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var typed = new ReportTyped(form);
        var key = typed.text("idempotencyKey");
        try {
            var request = request(typed, actor);
            var receipt = commands.once(actor, key, request, ReportReceipt.class, () -> reporting.report(request));
            flash.addFlashAttribute("view", reported(receipt, actor));
            return "redirect:/report/done";
        } catch (Refusal refusal) {
            model.addAttribute("view", views.refused(typed, actor, again(key, refusal), refusal));
            response.setStatus(status(refusal).value());
            return "intake/report";
        }
    }

    /** The receipt is shown once; the tracking code stands in no address. */
    @Action("A01")
    @GetMapping("/report/done")
    String done(Model model) {
        return model.getAttribute("view") instanceof ReportedView ? "intake/reported" : "redirect:/track";
    }

    /** A photo of a report; its id goes with the form. */
    record Uploaded(String photoId) {}

    @Action("A01")
    @PostMapping("/report/photos")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Uploaded photo(@RequestParam("file") MultipartFile file, Actor actor) throws IOException {
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return new Uploaded(photos.store(content, name, actor.id()).id().toString());
        }
    }

    private ReportRequest request(ReportTyped typed, Actor actor) {
        var longitude = typed.degrees("longitude");
        var latitude = typed.degrees("latitude");
        var middle = longitude == null && latitude == null ? middle(typed.text("gridCode")) : null;
        return typed.request(
                channel(typed, actor),
                middle == null ? longitude : Double.valueOf(middle.longitude()),
                middle == null ? latitude : Double.valueOf(middle.latitude()));
    }

    /** Who knows the village but no coordinates is placed inside it. */
    private @Nullable Position middle(@Nullable String grid) {
        return grid == null || !grid.matches("\\d{12}|\\d{15}") ? null : grids.middle(new GridCode(grid));
    }

    private static Channel channel(ReportTyped typed, Actor actor) {
        if (actor == Actor.CITIZEN) return Channel.PUBLIC;
        var chosen = typed.textOr("channel", ReportChannels.usual(actor).name());
        return Arrays.stream(Channel.values())
                .filter(c -> c.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("channel", "intake.refusal.unknownChannel", chosen));
    }

    private ReportedView reported(ReportReceipt receipt, Actor actor) {
        var staff = actor != Actor.CITIZEN;
        return new ReportedView(
                receipt.caseNumber(),
                staff ? null : receipt.trackingCode(),
                MOMENT.format(clock.instant()),
                staff && policy.allows("A14", actor) ? "/cases/" + receipt.caseNumber() : null);
    }

    private static String again(@Nullable String key, Refusal refusal) {
        var used = refusal.problems().get(0).messageKey().equals("casefile.refusal.keyReused");
        return key == null || used ? UUID.randomUUID().toString() : key;
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
