package cn.wangge.evaluation;

import cn.wangge.evaluation.Scoring.Size;
import cn.wangge.grid.GridInfo;
import cn.wangge.grid.Grids;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.organization.UnitKind;
import cn.wangge.organization.Units;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is evaluated: names, groups of like ones, and what numbers are measured by. */
@Component
class Subjects {

    private final Units units;
    private final Grids grids;
    private final People people;
    private final LeaderTerms terms;

    Subjects(Units units, Grids grids, People people, LeaderTerms terms) {
        this.units = units;
        this.grids = grids;
        this.people = people;
        this.terms = terms;
    }

    /** Everybody of a kind: those who ought to appear without a figure too, then whoever has one. */
    Set<String> codes(SubjectKind kind, Collection<String> counted) {
        var codes = new LinkedHashSet<String>();
        switch (kind) {
            case COUNTY -> codes.add(county().code().value());
            case TOWNSHIP ->
                grids.children(county().code()).forEach(g -> codes.add(g.code().value()));
            case UNIT -> units.responsible().forEach(u -> codes.add(u.id().value()));
            default -> {}
        }
        codes.addAll(counted);
        return codes;
    }

    private GridInfo county() {
        return grids.search("", 1).get(0);
    }

    /** @throws Refusal UNKNOWN for what is no code of such a subject */
    void require(SubjectKind kind, String code) {
        var known = switch (kind) {
            case UNIT -> units.find(new UnitId(code)).isPresent();
            case LEADER -> units.find(unit(code)).isPresent();
            case POST -> Stream.of(Post.values()).anyMatch(p -> code.startsWith(p.name() + ":"));
            default ->
                code.matches("\\d{6}|\\d{9}|\\d{12}|\\d{15}") && new GridCode(code).level() == kind.ordinal() + 1;
        };
        if (!known) throw Refusal.unknown("evaluation.refusal.unknownSubject");
    }

    String name(SubjectKind kind, String code) {
        if (kind == SubjectKind.UNIT) return units.name(new UnitId(code));
        if (kind == SubjectKind.POST) return people.name(person(code));
        if (kind == SubjectKind.LEADER) return people.name(person(code)) + "（" + units.name(unit(code)) + "）";
        var grid = new GridCode(code);
        if (kind.ordinal() < SubjectKind.VILLAGE.ordinal())
            return grids.find(grid).map(GridInfo::name).orElse(code);
        return grids.find(grid).map(g -> grids.place(grid).fullName()).orElse(code);
    }

    /** Only those of one group are ranked with each other: townships, county departments and villages apart, and who leads them. */
    String group(SubjectKind kind, String code) {
        if (kind == SubjectKind.POST) return post(code).name();
        if (kind != SubjectKind.UNIT && kind != SubjectKind.LEADER) return kind.name();
        return units.find(kind == SubjectKind.LEADER ? unit(code) : new UnitId(code))
                .map(u -> u.kind().name())
                .orElse(UnitKind.RESPONSIBLE.name());
    }

    /** Name of the weights that a subject is scored by. */
    String object(SubjectKind kind, String code) {
        if (kind.isArea()) return "AREA";
        return kind == SubjectKind.POST ? post(code).name() : kind.name();
    }

    Size size(SubjectKind kind, String code, Period period) {
        if (kind == SubjectKind.LEADER)
            return new Size(0, 1, terms.of(code, period).days());
        if (!kind.isArea()) return new Size(0, 1, period.days());
        var grid = new GridCode(code);
        var areaClass = grids.find(grid).map(GridInfo::areaClass).orElse(0);
        return new Size(areaClass, Math.max(1, baseGrids(List.of(grid))), period.days());
    }

    private int baseGrids(List<GridCode> within) {
        return within.stream()
                .mapToInt(code -> code.level() == 4
                        ? 1
                        : baseGrids(grids.children(code).stream()
                                .map(GridInfo::code)
                                .toList()))
                .sum();
    }

    static Post post(String code) {
        return Post.valueOf(code.substring(0, Math.max(0, code.indexOf(':'))));
    }

    private static UnitId unit(String code) {
        return new UnitId(code.substring(0, Math.max(0, code.indexOf(':'))));
    }

    static PersonId person(String code) {
        return new PersonId(code.substring(code.indexOf(':') + 1));
    }
}
