package cn.wangge.evaluation;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the pages show, as files; written to the answer row by row. */
@Controller
class EvaluationExports {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Evaluation evaluation;
    private final Dashboard dashboard;
    private final FigureSheets sheets;
    private final Sight sight;
    private final EvaluationWords words;
    private final Clock clock;

    EvaluationExports(
            Evaluation evaluation,
            Dashboard dashboard,
            FigureSheets sheets,
            Sight sight,
            EvaluationWords words,
            Clock clock) {
        this.evaluation = evaluation;
        this.dashboard = dashboard;
        this.sheets = sheets;
        this.sight = sight;
        this.words = words;
        this.clock = clock;
    }

    @Action("A41")
    @GetMapping("/evaluation.{format:csv|xlsx}")
    void ranking(
            @PathVariable String format,
            @RequestParam String subject,
            @RequestParam String period,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var kind = SubjectKind.of(subject);
        var standing = evaluation.standing(kind, Period.of(period));
        var rows = standing.rows().stream().filter(row -> sight.figures(actor, kind, row.code()));
        var name = words.text(
                "evaluation.export.ranking",
                words.text("evaluation.subject." + kind.word()),
                words.period(standing.period()));
        send(List.of(sheets.of(standing, rows)), name, format, response);
    }

    @Action("A41")
    @GetMapping("/evaluation/dashboard.{format:csv|xlsx}")
    void charts(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String period,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var ask = dashboard.ask(subject, PeriodView.asked(period, "", "", clock), actor);
        var who = dashboard.name(ask);
        var tables = dashboard.charts(ask).stream()
                .map(chart -> sheets.of(chart, ask, who))
                .toList();
        send(tables, words.text("evaluation.export.charts", who, words.period(ask.period())), format, response);
    }

    private static void send(List<Sheet> tables, String name, String format, HttpServletResponse response)
            throws IOException {
        var file = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "." + format;
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (format.equals("xlsx")) {
            response.setContentType(XLSX);
            SheetWriting.xlsx(tables, response.getOutputStream());
        } else {
            response.setContentType("text/csv;charset=UTF-8");
            SheetWriting.csv(tables, response.getOutputStream());
        }
    }
}
