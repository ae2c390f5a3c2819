package cn.wangge.casework;

import cn.wangge.casefile.Commands;
import cn.wangge.casework.ItemDesk.Completed;
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

/** The page of an item and its answer. */
@Controller
class ItemPages {

    private static final String ITEM = "casework/item";

    private final ItemViews views;
    private final GoneViews gone;
    private final NextItem next;
    private final ItemReading items;
    private final ItemDesk desk;
    private final Commands commands;
    private final DoneWords done;
    private final Photos photos;
    private final ItemAsides asides;

    ItemPages(
            ItemViews views,
            GoneViews gone,
            NextItem next,
            ItemReading items,
            ItemDesk desk,
            Commands commands,
            DoneWords done,
            Photos photos,
            ItemAsides asides) {
        this.views = views;
        this.gone = gone;
        this.next = next;
        this.items = items;
        this.desk = desk;
        this.commands = commands;
        this.done = done;
        this.photos = photos;
        this.asides = asides;
    }

    /** What is typed may come along, so that a changed item shows its own conditions. */
    @Action("A58")
    @GetMapping("/worklist/{itemId}")
    String item(
            @PathVariable UUID itemId,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var id = new ItemId(itemId);
        var typed = Typed.of(form);
        try {
            model.addAttribute("view", views.view(id, actor, typed));
            asides.show(id, actor, model);
            return ITEM;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return tooLate(id, actor, typed, refusal, model);
        }
    }

    @Action("A58")
    @PostMapping("/worklist/{itemId}/complete")
    String complete(
            @PathVariable UUID itemId,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var id = new ItemId(itemId);
        var typed = Typed.of(form);
        var key = form.getFirst("idempotencyKey");
        try {
            var completed = complete(id, actor, typed, key);
            flash.addFlashAttribute("done", done.sentence(completed, typed, actor));
            next.of(actor).ifPresent(one -> flash.addFlashAttribute("next", one));
            return "redirect:/worklist";
        } catch (Refusal refusal) {
            return refused(id, actor, typed, key, refusal, model, response);
        }
    }

    private String refused(
            ItemId id,
            Actor actor,
            Typed typed,
            @Nullable String key,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        var again = Objects.requireNonNullElseGet(key, () -> UUID.randomUUID().toString());
        try {
            model.addAttribute("view", views.refused(id, actor, typed, again, refusal));
            asides.show(id, actor, model);
        } catch (Refusal gone) {
            var page = tooLate(id, actor, typed, gone, model);
            response.setStatus((model.getAttribute("view") instanceof GoneView view && view.told() != null
                            ? HttpStatus.CONFLICT
                            : HttpStatus.NOT_FOUND)
                    .value());
            return page;
        }
        response.setStatus(status(refusal).value());
        return ITEM;
    }

    /** Somebody else was quicker; whom the item never concerned gets the plain refusal. */
    private String tooLate(ItemId id, Actor actor, Typed typed, Refusal refusal, Model model) {
        if (refusal.kind() != Refusal.Kind.UNKNOWN) throw refusal;
        model.addAttribute("view", gone.view(id, actor, typed, refusal));
        return "casework/gone";
    }

    private Completed complete(ItemId id, Actor actor, Typed typed, @Nullable String key) {
        var decision = typed.decision();
        if (decision == null) throw Refusal.invalid("decision", "casework.refusal.noDecision");
        var content = Map.of("item", id.value(), "decision", decision, "typed", typed.values());
        // The form is read within: a repeated answer gets its first reply, though the item has gone.
        return commands.once(actor, key, content, Completed.class, () -> {
            var offered = items.sheet(id, actor).decisions().stream()
                    .filter(d -> d.id().equals(decision))
                    .findFirst();
            var fields = offered.map(d -> typed.fields(decision, d.fields())).orElse(Map.of());
            return desk.complete(id, decision, fields);
        });
    }

    /** A photo of the item's form; its id goes with the form. */
    record Uploaded(String photoId) {}

    @Action("A57")
    @PostMapping("/worklist/{itemId}/photos")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Uploaded photo(@PathVariable UUID itemId, @RequestParam("file") MultipartFile file, Actor actor)
            throws IOException {
        items.openFor(new ItemId(itemId), actor);
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return new Uploaded(photos.store(content, name, actor.id()).id().toString());
        }
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
