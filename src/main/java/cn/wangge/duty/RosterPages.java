package cn.wangge.duty;

import cn.wangge.casefile.Commands;
import cn.wangge.organization.Actor;
import cn.wangge.security.Policy;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The roster: a month to read, a day to change, a table to bring and to take along. */
@Controller
class RosterPages {

    private final RosterViews views;
    private final RosterKeeping keeping;
    private final RosterTable table;
    private final Roster roster;
    private final Shifts shifts;
    private final Commands commands;
    private final Policy policy;
    private final DutyWords words;

    RosterPages(
            RosterViews views,
            RosterKeeping keeping,
            RosterTable table,
            Roster roster,
            Shifts shifts,
            Commands commands,
            Policy policy,
            DutyWords words) {
        this.views = views;
        this.keeping = keeping;
        this.table = table;
        this.roster = roster;
        this.shifts = shifts;
        this.commands = commands;
        this.policy = policy;
        this.words = words;
    }

    /** The part of the duty pages that the person needs most. */
    @Action("A62")
    @GetMapping("/duty")
    String duty(Actor actor) {
        return policy.allows(DutyTabs.READS, actor) ? "redirect:/duty/log" : "redirect:/duty/roster";
    }

    @Action("A62")
    @GetMapping("/duty/roster")
    String month(@RequestParam(defaultValue = "") String month, Actor actor, Model model) {
        model.addAttribute("view", views.month(wanted(month), actor, List.of()));
        return "duty/roster";
    }

    @Action("A62")
    @GetMapping("/duty/roster.csv")
    ResponseEntity<byte[]> table(@RequestParam(defaultValue = "") String month) {
        var wanted = wanted(month);
        var first = wanted.atDay(1);
        var last = wanted.atEndOfMonth();
        var name = words.text("duty.roster.file", wanted.toString());
        return download(name, table.written(first, last, roster.between(first, last)));
    }

    static ResponseEntity<byte[]> download(String name, byte[] table) {
        var disposition = ContentDisposition.attachment()
                .filename(name + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(table);
    }

    @Action("A63")
    @GetMapping("/duty/roster/{day}")
    String day(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Model model) {
        model.addAttribute("view", views.form(day, RosterChoice.NONE, List.of()));
        return "duty/rosterDay";
    }

    @Action("A63")
    @PostMapping("/duty/roster/{day}")
    String change(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var chosen = RosterChoice.of(form);
        try {
            commands.run(actor, () -> {
                var wanted = new LinkedHashMap<Shift, List<Assignment>>();
                for (var shift : shifts.of(day)) wanted.put(shift, chosen.lines(day, shift.id()));
                keeping.replace(wanted);
                return day;
            });
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            model.addAttribute("view", views.form(day, chosen, words.problems(refusal)));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "duty/rosterDay";
        }
        flash.addFlashAttribute("done", words.text("duty.roster.kept", words.day(day)));
        return "redirect:/duty/roster?month=" + YearMonth.from(day);
    }

    @Action("A63")
    @PostMapping("/duty/roster/repeat")
    String repeat(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "1") int weeks,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            var filled = Objects.requireNonNull(commands.run(actor, () -> keeping.repeat(week, from, weeks)));
            flash.addFlashAttribute("done", words.text("duty.roster.filled", filled));
            return "redirect:/duty/roster?month=" + YearMonth.from(from);
        } catch (Refusal refusal) {
            return refused(refusal, YearMonth.from(week), actor, model, response);
        }
    }

    @Action("A63")
    @PostMapping("/duty/roster/import")
    String bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        var content = file == null ? new byte[0] : file.getBytes();
        try {
            var wanted = table.read(content);
            commands.run(actor, () -> {
                keeping.replace(wanted);
                return wanted.size();
            });
            flash.addFlashAttribute("done", words.text("duty.roster.brought", wanted.size()));
            var first = wanted.keySet().iterator().next();
            return "redirect:/duty/roster?month=" + YearMonth.from(first.day());
        } catch (Refusal refusal) {
            return refused(refusal, wanted(""), actor, model, response);
        }
    }

    private String refused(Refusal refusal, YearMonth month, Actor actor, Model model, HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.FORBIDDEN) throw refusal;
        model.addAttribute("view", views.month(month, actor, words.problems(refusal)));
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return "duty/roster";
    }

    /** This month where none, or none that exists, is asked for. */
    private YearMonth wanted(String month) {
        try {
            return month.isEmpty() ? YearMonth.from(views.today()) : YearMonth.parse(month);
        } catch (java.time.DateTimeException e) {
            return YearMonth.from(views.today());
        }
    }
}
