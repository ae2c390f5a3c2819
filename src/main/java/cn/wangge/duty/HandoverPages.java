package cn.wangge.duty;

import cn.wangge.casefile.Commands;
import cn.wangge.casework.ItemId;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing a shift over: begun, filled in, signed by both, read afterwards. */
@Controller
class HandoverPages {

    private final HandoverViews views;
    private final Handovers handovers;
    private final Shifts shifts;
    private final Commands commands;
    private final DutyWords words;

    HandoverPages(HandoverViews views, Handovers handovers, Shifts shifts, Commands commands, DutyWords words) {
        this.views = views;
        this.handovers = handovers;
        this.shifts = shifts;
        this.commands = commands;
        this.words = words;
    }

    @Action("A65")
    @GetMapping("/duty/handover")
    String list(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        model.addAttribute("view", views.list(page, actor));
        return "duty/handovers";
    }

    @Action("A65")
    @GetMapping("/duty/handover/{id}")
    String read(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("view", views.view(id, actor, null, List.of()));
        return "duty/handover";
    }

    @Action("A64")
    @PostMapping("/duty/handover")
    String open(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String shift,
            Actor actor) {
        var id = Objects.requireNonNull(commands.run(actor, () -> handovers.open(shifts.of(day, shift))));
        return "redirect:/duty/handover/" + id;
    }

    /** The notes alone, or signed with them. */
    @Action("A64")
    @PostMapping("/duty/handover/{id}")
    String give(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String notes,
            @RequestParam(name = "do", defaultValue = "keep") String what,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var sign = what.equals("sign");
        try {
            commands.run(actor, () -> {
                if (sign) handovers.give(id, notes);
                else handovers.keepNotes(id, notes);
                return id;
            });
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            model.addAttribute("view", views.view(id, actor, notes, words.problems(refusal)));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "duty/handover";
        }
        flash.addFlashAttribute("done", words.text(sign ? "duty.handover.give.done" : "duty.handover.keep.done"));
        return "redirect:/duty/handover/" + id;
    }

    @Action("A64")
    @PostMapping("/duty/handover/{id}/take")
    String take(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        commands.run(actor, () -> {
            handovers.take(id);
            return id;
        });
        flash.addFlashAttribute("done", words.text("duty.handover.take.done"));
        return "redirect:/duty/handover/" + id;
    }

    @Action("A64")
    @PostMapping("/duty/handover/{id}/release/{item}")
    String release(@PathVariable UUID id, @PathVariable UUID item, Actor actor, RedirectAttributes flash) {
        commands.run(actor, () -> {
            handovers.release(id, new ItemId(item));
            return id;
        });
        flash.addFlashAttribute("done", words.text("duty.handover.release.done"));
        return "redirect:/duty/handover/" + id + "#held";
    }
}
