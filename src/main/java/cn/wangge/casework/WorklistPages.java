package cn.wangge.casework;

import cn.wangge.casefile.Commands;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The worklist, and taking items from it and putting them back. */
@Controller
class WorklistPages {

    private final WorklistViews views;
    private final WorklistReading reading;
    private final WorklistLines lines;
    private final ItemDesk desk;
    private final Commands commands;
    private final Labels labels;

    WorklistPages(
            WorklistViews views,
            WorklistReading reading,
            WorklistLines lines,
            ItemDesk desk,
            Commands commands,
            Labels labels) {
        this.views = views;
        this.reading = reading;
        this.lines = lines;
        this.desk = desk;
        this.commands = commands;
        this.labels = labels;
    }

    @Action("A58")
    @GetMapping("/worklist")
    String worklist(@RequestParam Map<String, String> asked, Actor actor, Model model) {
        model.addAttribute("view", views.view(WorklistFilter.of(asked), actor));
        return "casework/worklist";
    }

    @Action("A58")
    @PostMapping("/worklist/{itemId}/claim")
    @Nullable
    ModelAndView claim(
            @PathVariable UUID itemId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Actor actor,
            HttpServletResponse response) {
        var id = new ItemId(itemId);
        Runnable take = () -> commands.run(actor, () -> {
            desk.claim(id);
            return id;
        });
        if (part != null) return row(id, actor, take, response);
        take.run();
        return new ModelAndView("redirect:/worklist/" + itemId);
    }

    @Action("A58")
    @PostMapping("/worklist/{itemId}/release")
    @Nullable
    ModelAndView release(
            @PathVariable UUID itemId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Actor actor,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var id = new ItemId(itemId);
        Runnable putBack = () -> commands.run(actor, () -> {
            desk.release(id);
            return id;
        });
        if (part != null) return row(id, actor, putBack, response);
        putBack.run();
        flash.addFlashAttribute("done", labels.text("casework.done.released"));
        return new ModelAndView("redirect:/worklist");
    }

    /** The row as it is afterwards, with the refusal in it; where it has gone the list is read again. */
    private @Nullable ModelAndView row(ItemId id, Actor actor, Runnable work, HttpServletResponse response) {
        String notice = null;
        try {
            work.run();
        } catch (Refusal refusal) {
            var held = reading.line(id);
            if (held.isPresent() && !WorklistLines.isFor(held.get(), actor)) throw refusal;
            notice = labels.problem(refusal.problems().get(0));
        }
        var row = reading.line(id).orElse(null);
        if (row == null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.OK.value());
            return null;
        }
        var shown = new ModelAndView("casework/worklistRow :: row", "row", lines.item(row, actor, notice));
        if (notice != null) shown.setStatus(HttpStatus.CONFLICT);
        return shown;
    }
}
