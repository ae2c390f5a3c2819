package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import cn.wangge.bulletin.Paper.Photo;
import cn.wangge.casework.CasePaper;
import cn.wangge.casework.CasePapers;
import cn.wangge.organization.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The file of one case as a paper, in the reader's language. */
@Component
class CaseFilePapers {

    private static final int IN_A_ROW = 2;

    private final CasePapers cases;
    private final MessageSource messages;

    CaseFilePapers(CasePapers cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    Paper of(String number, Actor actor) {
        var told = cases.of(number, actor);
        return new Paper(
                "case-file",
                text("bulletin.case.title"),
                told.title(),
                text("bulletin.case.number", told.caseNumber()),
                actor.name(),
                text("bulletin.case.printed", told.printedAt(), actor.name()),
                "",
                lines(told));
    }

    private List<Line> lines(CasePaper told) {
        var lines = new ArrayList<Line>();
        lines.add(heading("facts"));
        lines.add(Line.of("fact", text("bulletin.case.status"), told.status()));
        told.facts().forEach(f -> lines.add(Line.of("fact", f.label(), f.value())));
        lines.add(Line.of(
                "fact",
                text("bulletin.case.photos"),
                text("bulletin.case.photos.count", told.photos().size())));
        if (!told.reasons().isEmpty()) {
            lines.add(heading("reasons"));
            told.reasons().forEach(f -> lines.add(Line.of("fact", f.label(), f.value())));
        }
        lines.add(heading("limits"));
        lines.add(Line.of(
                "limitHead", column("limit"), column("length"), column("started"), column("due"), column("outcome")));
        told.limits()
                .forEach(d -> lines.add(Line.of("limit", d.label(), d.length(), d.started(), d.due(), d.outcome())));
        lines.add(heading("log"));
        lines.add(Line.of("logHead", column("at"), column("told")));
        told.log().forEach(e -> lines.add(Line.of("log", e.at(), e.told())));
        lines.addAll(photos(told.photos()));
        return lines;
    }

    private List<Line> photos(List<CasePaper.Photo> photos) {
        var lines = new ArrayList<Line>();
        if (!photos.isEmpty()) lines.add(heading("pictures"));
        for (var at = 0; at < photos.size(); at += IN_A_ROW) {
            lines.add(row(photos.subList(at, Math.min(photos.size(), at + IN_A_ROW)), at + 1));
        }
        return lines;
    }

    /** Cells: what stands below each picture, then what stands in the place of each. */
    private Line row(List<CasePaper.Photo> photos, int number) {
        var cells = new String[2 * IN_A_ROW];
        Arrays.fill(cells, "");
        for (var i = 0; i < photos.size(); i++) {
            var photo = photos.get(i);
            cells[i] = text("bulletin.case.picture", number + i, photo.kind(), photo.at(), photo.where())
                    .strip();
            if (photo.jpeg().length == 0) cells[IN_A_ROW + i] = text("bulletin.case.picture.gone");
        }
        return Line.photos(photos.stream().map(p -> new Photo(p.jpeg())).toList(), cells);
    }

    private Line heading(String name) {
        return Line.of("heading", text("bulletin.case." + name));
    }

    private String column(String name) {
        return text("bulletin.case.column." + name);
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }
}
