package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.organization.ListedUnit;
import cn.wangge.organization.UnitKind;
import cn.wangge.organization.UnitRegister;
import cn.wangge.shared.Action;
import cn.wangge.shared.ListPager;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of units, and the form for one. */
@Controller
class UnitPages {

    private final UnitRegister register;
    private final TakingOver takingOver;
    private final Areas areas;
    private final PostLabels labels;
    private final Sentences sentences;
    private final Clock clock;

    UnitPages(
            UnitRegister register,
            TakingOver takingOver,
            Areas areas,
            PostLabels labels,
            Sentences sentences,
            Clock clock) {
        this.register = register;
        this.takingOver = takingOver;
        this.areas = areas;
        this.labels = labels;
        this.sentences = sentences;
        this.clock = clock;
    }

    record ListView(
            String text, String kind, List<FormOption> kinds, List<Row> rows, boolean filtered, ListPager pager) {}

    record Row(String code, String name, String kind, String parent, String area, String days, boolean ended) {}

    record FormOption(String value, String label, boolean selected) {}

    /** The form as typed; known says whether the unit is in the list already. */
    record FormView(
            boolean known,
            Map<String, String> typed,
            List<FormOption> kinds,
            List<String> units,
            List<String> areas,
            Map<String, String> problems) {}

    @GetMapping("/settings/units")
    @Action("A47")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var names = register.units().stream()
                .collect(java.util.stream.Collectors.toMap(
                        u -> u.unit().id(), u -> u.unit().name()));
        var words = text.strip();
        var found = register.units().stream()
                .filter(u -> words.isEmpty() || matches(u, words))
                .filter(u -> kind.isEmpty() || u.unit().kind().name().equals(kind))
                .toList();
        var pager = ListPager.of("/settings/units", Map.of("text", words, "kind", kind), page, 30, found.size());
        var rows = pager.of(found).stream().map(u -> row(u, names)).toList();
        var filtered = !words.isEmpty() || !kind.isEmpty();
        model.addAttribute("view", new ListView(words, kind, kinds(kind), rows, filtered, pager));
        return "settings/units";
    }

    @GetMapping("/settings/units/new")
    @Action("A47")
    String blank(Model model) {
        model.addAttribute("view", form(false, Map.of(), Map.of()));
        return "settings/unit";
    }

    @GetMapping("/settings/units/{code}")
    @Action("A47")
    String one(@PathVariable String code, Model model) {
        model.addAttribute("view", form(true, typed(require(code)), Map.of()));
        return "settings/unit";
    }

    @PostMapping("/settings/units/new")
    @Action("A47")
    String add(
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        var code = typed.getOrDefault("code", "").strip().toUpperCase(Locale.ROOT);
        if (register.units().stream().anyMatch(u -> u.unit().id().value().equals(code))) {
            var taken = Map.of("code", sentences.of(locale, "settings.finding.code-taken"));
            return again(false, typed, taken, response, model);
        }
        return keep(false, typed, actor, response, model, flash, locale);
    }

    @PostMapping("/settings/units/{code}")
    @Action("A47")
    String change(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        require(code);
        typed.put("code", code);
        return keep(true, typed, actor, response, model, flash, locale);
    }

    private String keep(
            boolean known,
            Map<String, String> typed,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        try {
            takingOver.take(TableKind.UNITS, Forms.sheet(TableKind.UNITS, typed), actor);
        } catch (Refusal refusal) {
            return again(known, typed, sentences.byField(refusal, locale), response, model);
        }
        flash.addFlashAttribute("done", sentences.of(locale, "settings.units.kept", typed.getOrDefault("name", "")));
        return "redirect:/settings/units";
    }

    private String again(
            boolean known,
            Map<String, String> typed,
            Map<String, String> problems,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        model.addAttribute("view", form(known, typed, problems));
        return "settings/unit";
    }

    private FormView form(boolean known, Map<String, String> typed, Map<String, String> problems) {
        var units = register.units().stream().map(u -> u.unit().name()).toList();
        return new FormView(known, typed, kinds(typed.getOrDefault("kind", "")), units, areas.words(), problems);
    }

    private List<FormOption> kinds(String selected) {
        return Arrays.stream(UnitKind.values())
                .map(kind ->
                        new FormOption(kind.name(), labels.of(kind), kind.name().equals(selected)))
                .toList();
    }

    private Map<String, String> typed(ListedUnit listed) {
        var unit = listed.unit();
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.CODE, unit.id().value());
        cells.put(Column.NAME, unit.name());
        cells.put(Column.SHORT_NAME, unit.shortName());
        cells.put(Column.KIND, unit.kind().name());
        cells.put(Column.PARENT, name(unit.parent()));
        cells.put(Column.PHONE, Objects.requireNonNullElse(unit.phone(), ""));
        cells.put(Column.AREA, listed.area() == null ? "" : areas.name(listed.area()));
        cells.put(Column.FROM, listed.validity().from().toString());
        cells.put(Column.TO, Objects.toString(listed.validity().to(), ""));
        return Forms.typed(cells);
    }

    private String name(cn.wangge.shared.@Nullable UnitId id) {
        if (id == null) return "";
        return register.units().stream()
                .filter(u -> u.unit().id().equals(id))
                .findFirst()
                .map(u -> u.unit().name())
                .orElse(id.value());
    }

    private Row row(ListedUnit listed, Map<cn.wangge.shared.UnitId, String> names) {
        var unit = listed.unit();
        var validity = listed.validity();
        return new Row(
                unit.id().value(),
                unit.name(),
                labels.of(unit.kind()),
                unit.parent() == null
                        ? ""
                        : names.getOrDefault(unit.parent(), unit.parent().value()),
                listed.area() == null
                        ? sentences.of(LocaleContextHolder.getLocale(), "settings.wholeCounty")
                        : areas.name(listed.area()),
                validity.to() == null ? validity.from().toString() : validity.from() + " – " + validity.to(),
                !validity.includes(LocalDate.now(clock)));
    }

    private static boolean matches(ListedUnit listed, String text) {
        var unit = listed.unit();
        return unit.name().contains(text)
                || unit.shortName().contains(text)
                || unit.id().value().contains(text.toUpperCase(Locale.ROOT));
    }

    private ListedUnit require(String code) {
        return register.units().stream()
                .filter(u -> u.unit().id().value().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("organization.refusal.unitUnknown", code));
    }
}
