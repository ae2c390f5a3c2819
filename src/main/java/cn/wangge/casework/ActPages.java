package cn.wangge.casework;

import cn.wangge.casefile.Commands;
import cn.wangge.casework.ItemSheet.OfferedDecision;
import cn.wangge.evidence.Photos;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an act with a case: 催办, 收回, 申请作废 and the like. */
@Controller
class ActPages {

    private final ActViews views;
    private final ActDesk acts;
    private final ItemDesk desk;
    private final CaseSheets sheets;
    private final Commands commands;
    private final Photos photos;

    ActPages(ActViews views, ActDesk acts, ItemDesk desk, CaseSheets sheets, Commands commands, Photos photos) {
        this.views = views;
        this.acts = acts;
        this.desk = desk;
        this.sheets = sheets;
        this.commands = commands;
        this.photos = photos;
    }

    @Action("A61")
    @GetMapping("/cases/{number}/acts/{act}")
    String act(@PathVariable String number, @PathVariable String act, Actor actor, Model model) {
        model.addAttribute("view", views.view(number, act, actor, Typed.nothing(), null, null));
        return "casework/act";
    }

    @Action("A61")
    @PostMapping("/cases/{number}/acts/{act}")
    String take(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var typed = new Typed(act, Typed.of(form).values());
        var key = form.getFirst("idempotencyKey");
        try {
            take(number, act, typed, key, actor);
            flash.addFlashAttribute("done", views.done(act));
            return "redirect:/cases/" + number;
        } catch (Refusal refusal) {
            // One that no longer fits, or is not this person's, has no form to show again.
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            model.addAttribute("view", views.view(number, act, actor, typed, key, refusal));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "casework/act";
        }
    }

    private void take(String number, String act, Typed typed, @Nullable String key, Actor actor) {
        var content = Map.of("case", number, "act", act, "typed", typed.values());
        commands.once(actor, key, content, ItemDesk.Completed.class, () -> {
            var offered = acts.offered(number, actor).stream()
                    .filter(o -> o.id().equals(act))
                    .findFirst();
            var fields = offered.map(OfferedDecision::fields)
                    .map(form -> typed.fields(act, form))
                    .orElse(Map.of());
            return acts.take(number, act, fields, desk);
        });
    }

    /** A photo of the act's form; its id goes with the form. */
    record Uploaded(String photoId) {}

    @Action("A57")
    @PostMapping("/cases/{number}/photos")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Uploaded photo(@PathVariable String number, @RequestParam("file") MultipartFile file, Actor actor)
            throws IOException {
        sheets.seen(number, actor);
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            UUID id = photos.store(content, name, actor.id()).id().value();
            return new Uploaded(id.toString());
        }
    }
}
