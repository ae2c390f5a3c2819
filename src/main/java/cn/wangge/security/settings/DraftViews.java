package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.security.settings.CheckedRow.Effect;
import cn.wangge.shared.ListPager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows an uploaded table with what was found in it; what is wrong comes first. */
@Component
class DraftViews {

    private static final int ROWS = 50;

    private final TakingOver takingOver;
    private final Sentences sentences;

    DraftViews(TakingOver takingOver, Sentences sentences) {
        this.takingOver = takingOver;
        this.sentences = sentences;
    }

    /**
     * The page.
     *
     * @param counts how many lines have which effect, by its name
     */
    record View(
            String id,
            String kind,
            String fileName,
            boolean taken,
            boolean ready,
            Map<String, Integer> counts,
            List<String> columns,
            List<Row> rows,
            ListPager pager) {}

    /** A line; a cell is told with what is wrong with it. */
    record Row(int number, String effect, List<Cell> cells, List<String> findings) {}

    record Cell(String label, String text, boolean wrong) {}

    View of(Imports.Draft draft, int page, Actor actor, Locale locale) {
        var kind = draft.kind();
        var checked = draft.taken() ? List.<CheckedRow>of() : takingOver.look(kind, draft.sheet(), actor);
        var counts = new LinkedHashMap<String, Integer>();
        for (var effect : Effect.values()) counts.put(effect.name(), 0);
        checked.forEach(row -> counts.merge(row.effect().name(), 1, Integer::sum));
        var sorted = new ArrayList<>(checked);
        sorted.sort(Comparator.comparing(row -> row.effect() != Effect.WRONG));
        var pager = ListPager.of("/settings/imports/" + draft.id(), Map.of(), page, ROWS, sorted.size());
        return new View(
                draft.id().toString(),
                kind.word(),
                draft.fileName(),
                draft.taken(),
                !draft.taken() && checked.stream().noneMatch(row -> row.effect() == Effect.WRONG),
                counts,
                kind.columns().stream()
                        .map(c -> sentences.of(locale, kind.labelKey(c)))
                        .toList(),
                pager.of(sorted).stream().map(row -> row(kind, row, locale)).toList(),
                pager);
    }

    private Row row(TableKind kind, CheckedRow row, Locale locale) {
        var cells = kind.columns().stream()
                .map(column -> new Cell(
                        sentences.of(locale, kind.labelKey(column)),
                        cn.wangge.shared.Words.quoted(row.line().at(column)),
                        row.findings().stream().anyMatch(f -> f.column() == column)))
                .toList();
        var findings = row.findings().stream()
                .map(f -> sentences.of(
                        locale,
                        "settings.import.finding",
                        sentences.of(locale, kind.labelKey(f.column())),
                        sentences.of(locale, f.messageKey(), f.arguments().toArray())))
                .toList();
        return new Row(row.line().number(), row.effect().name(), cells, findings);
    }
}
