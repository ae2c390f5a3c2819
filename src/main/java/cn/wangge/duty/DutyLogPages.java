package cn.wangge.duty;

import cn.wangge.casefile.Commands;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The duty log: read, filtered, added to. */
@Controller
class DutyLogPages {

    private static final String BACK = "redirect:/duty/log";

    private final DutyLogViews views;
    private final DutyLog log;
    private final Commands commands;
    private final DutyWords words;

    DutyLogPages(DutyLogViews views, DutyLog log, Commands commands, DutyWords words) {
        this.views = views;
        this.log = log;
        this.commands = commands;
        this.words = words;
    }

    @Action("A65")
    @GetMapping("/duty/log")
    String log(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        model.addAttribute("view", views.view(filter(asked), page, actor, EntryForm.BLANK, List.of()));
        return "duty/log";
    }

    @Action("A65")
    @GetMapping("/duty/log.csv")
    ResponseEntity<byte[]> table(@RequestParam Map<String, String> asked) {
        return RosterPages.download(words.text("duty.log"), views.table(filter(asked)));
    }

    @Action("A66")
    @PostMapping("/duty/log")
    String write(
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var form = new EntryForm(
                at(typed, "kind"),
                at(typed, "text"),
                at(typed, "happenedAt"),
                at(typed, "caseNumber"),
                at(typed, "contact"),
                at(typed, "callbackAt"));
        try {
            commands.run(actor, () -> log.write(form.entry()));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            model.addAttribute("view", views.view(filter(Map.of()), 1, actor, form, words.problems(refusal)));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "duty/log";
        }
        flash.addFlashAttribute("done", words.text("duty.log.written"));
        return BACK;
    }

    @Action("A66")
    @PostMapping("/duty/log/{id}/called-back")
    String calledBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        commands.run(actor, () -> log.calledBack(id, text));
        flash.addFlashAttribute("done", words.text("duty.log.calledBack.done"));
        return BACK;
    }

    @Action("A66")
    @PostMapping("/duty/log/{id}/correct")
    String correct(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            commands.run(actor, () -> log.correct(id, text));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            model.addAttribute(
                    "view", views.view(filter(Map.of()), 1, actor, EntryForm.BLANK, words.problems(refusal)));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "duty/log";
        }
        flash.addFlashAttribute("done", words.text("duty.log.corrected"));
        return BACK;
    }

    private static EntryBook.Filter filter(Map<String, String> asked) {
        var kind = Arrays.stream(EntryKind.values())
                .filter(k -> k.name().equals(asked.get("kind")))
                .findFirst()
                .orElse(null);
        return new EntryBook.Filter(
                at(asked, "text"),
                kind,
                day(at(asked, "from")),
                day(at(asked, "to")),
                at(asked, "open").equals("true"));
    }

    private static String at(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** An address with a broken day shows all days. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
