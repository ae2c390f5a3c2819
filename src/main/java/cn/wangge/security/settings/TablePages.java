package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.security.settings.CheckedRow.Effect;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Import and export of units and people: upload, look, decide. */
@Controller
class TablePages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReadingTables reading;
    private final Imports imports;
    private final TakingOver takingOver;
    private final Templates templates;
    private final DraftViews views;
    private final Sentences sentences;

    TablePages(
            ReadingTables reading,
            Imports imports,
            TakingOver takingOver,
            Templates templates,
            DraftViews views,
            Sentences sentences) {
        this.reading = reading;
        this.imports = imports;
        this.takingOver = takingOver;
        this.templates = templates;
        this.views = views;
        this.sentences = sentences;
    }

    /** The page where a file is chosen. */
    record UploadView(String kind, List<String> columns, int rows, int megabytes, List<String> problems) {}

    @GetMapping({"/settings/units/import", "/settings/people/import"})
    @Action("A47")
    String upload(HttpServletRequest request, Model model, Locale locale) {
        model.addAttribute("view", view(kind(request), List.of(), locale));
        return "settings/upload";
    }

    @PostMapping({"/settings/units/import", "/settings/people/import"})
    @Action("A47")
    String look(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        var table = kind(request);
        try {
            if (file == null || file.isEmpty()) throw Refusal.invalid("file", "settings.refusal.no-file");
            TableLimits.fileOf(file.getSize());
            var sheet = reading.read(table, file.getBytes());
            var name = file.getOriginalFilename();
            return "redirect:/settings/imports/" + imports.keep(table, actor, name == null ? "" : name, sheet);
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("view", view(table, sentences.all(refusal, locale), locale));
            return "settings/upload";
        }
    }

    @GetMapping("/settings/imports/{id}")
    @Action("A47")
    String draft(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model,
            Locale locale) {
        model.addAttribute("view", views.of(imports.get(id, actor.id()), page, actor, locale));
        return "settings/draft";
    }

    @PostMapping("/settings/imports/{id}/take")
    @Action("A47")
    String take(@PathVariable UUID id, Actor actor, RedirectAttributes flash, Locale locale) {
        var draft = imports.get(id, actor.id());
        // What was fine when it was shown may clash by now: show it again instead of half-explaining.
        var wrong = !draft.taken()
                && takingOver.look(draft.kind(), draft.sheet(), actor).stream()
                        .anyMatch(row -> row.effect() == Effect.WRONG);
        if (wrong) return "redirect:/settings/imports/" + id;
        var taken = takingOver.take(id, actor);
        flash.addFlashAttribute("done", told(taken, locale));
        return "redirect:/settings/" + draft.kind().word();
    }

    private String told(TakingOver.Taken taken, Locale locale) {
        var posts = taken.posts();
        if (posts.proposed() + posts.granted() == 0) {
            return sentences.of(locale, "settings.import.done", taken.written());
        }
        return sentences.of(locale, "settings.import.done.posts", taken.written(), posts.proposed(), posts.granted());
    }

    @GetMapping("/settings/tables/{kind:units|people}.{format:csv|xlsx}")
    @Action("A47")
    ResponseEntity<byte[]> table(
            @PathVariable String kind,
            @PathVariable String format,
            @RequestParam(defaultValue = "empty") String content,
            Locale locale) {
        var table = TableKind.of(kind);
        var rows = templates.rows(table, content, locale);
        var title = sentences.of(locale, "settings." + table.word());
        var bytes = format.equals("csv") ? WritingTables.csv(rows) : WritingTables.xlsx(title, rows);
        var name = sentences.of(locale, "settings.table.name." + table.word() + "." + Templates.known(content));
        var disposition = ContentDisposition.attachment()
                .filename(name + "." + format, java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(format.equals("csv") ? new MediaType("text", "csv") : XLSX)
                .body(bytes);
    }

    // Both addresses are spelt out: a pattern would compete with those of one unit or one person.
    private static TableKind kind(HttpServletRequest request) {
        return request.getRequestURI().contains("/units/") ? TableKind.UNITS : TableKind.PEOPLE;
    }

    private UploadView view(TableKind kind, List<String> problems, Locale locale) {
        var columns = kind.columns().stream()
                .map(column -> sentences.of(locale, kind.labelKey(column))
                        + (kind.needed().contains(column) ? sentences.of(locale, "settings.import.needed") : ""))
                .toList();
        return new UploadView(kind.word(), columns, TableLimits.MOST_ROWS, TableLimits.LARGEST_FILE >> 20, problems);
    }
}
