package cn.wangge.security.settings;

import cn.wangge.grid.GridInfo;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.organization.Unit;
import cn.wangge.organization.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether each of the seven steps has the people whom its tasks name. */
@Component
class StepStaff {

    private record Need(int step, Post post, String key) {}

    /** Whom the tasks of the shipped process wait for (design, 5; bpmn/case-handling.bpmn). */
    private static final List<Need> NEEDS = List.of(
            new Need(1, Post.OPERATOR, "settings.step.1.operator"),
            new Need(1, Post.INSPECTOR, "settings.step.1.inspector"),
            new Need(2, Post.OPERATOR, "settings.step.2.operator"),
            new Need(2, Post.SHIFT_LEADER, "settings.step.2.leader"),
            new Need(3, Post.SHIFT_LEADER, "settings.step.3.leader"),
            new Need(3, Post.OPERATOR, "settings.step.3.operator"),
            new Need(6, Post.INSPECTOR, "settings.step.6.inspector"),
            new Need(6, Post.SHIFT_LEADER, "settings.step.6.leader"),
            new Need(6, Post.CENTRE_DIRECTOR, "settings.step.6.director"),
            new Need(6, Post.EFFICIENCY, "settings.step.6.efficiency"),
            new Need(7, Post.OPERATOR, "settings.step.7.operator"));

    private final People people;
    private final Units units;
    private final Areas areas;
    private final Sentences sentences;

    StepStaff(People people, Units units, Areas areas, Sentences sentences) {
        this.people = people;
        this.units = units;
        this.areas = areas;
        this.sentences = sentences;
    }

    /** A step and what it lacks; it can be worked where that is nothing. */
    record Step(int number, List<String> lacks) {}

    List<Step> steps(Locale locale) {
        var steps = new ArrayList<Step>();
        for (var number = 1; number <= 7; number++) {
            var step = number;
            var lacks = NEEDS.stream()
                    .filter(need -> need.step == step && !anybody(need.post))
                    .map(need -> sentences.of(locale, need.key))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (step == 3 && units.responsible().isEmpty()) lacks.add(sentences.of(locale, "settings.step.3.units"));
            if (step == 4) lackingUnits(Post.UNIT_HANDLER, "settings.step.4.handler", lacks, locale);
            if (step == 5) lackingUnits(Post.UNIT_LEADER, "settings.step.5.leader", lacks, locale);
            steps.add(new Step(step, lacks));
        }
        return steps;
    }

    private void lackingUnits(Post post, String key, List<String> lacks, Locale locale) {
        var county = areas.county().code();
        var without = units.responsible().stream()
                .filter(unit -> people.holding(post, county, unit.id()).isEmpty())
                .map(Unit::shortName)
                .toList();
        if (units.responsible().isEmpty()) lacks.add(sentences.of(locale, key + ".nobody"));
        else if (!without.isEmpty()) lacks.add(sentences.of(locale, key, without.size(), shown(without, locale)));
    }

    /** Townships without an inspector, villages without a grid leader. */
    List<String> gaps(Locale locale) {
        var gaps = new ArrayList<String>();
        gap(Post.INSPECTOR, areas.townships(), "settings.gap.inspector", gaps, locale);
        gap(Post.GRID_LEADER, areas.villages(), "settings.gap.gridLeader", gaps, locale);
        return gaps;
    }

    private void gap(Post post, List<GridInfo> places, String key, List<String> gaps, Locale locale) {
        var without = places.stream()
                .filter(place -> people.holding(post, place.code(), null).isEmpty())
                .map(GridInfo::name)
                .toList();
        if (!without.isEmpty()) {
            gaps.add(sentences.of(locale, key, places.size(), without.size(), shown(without, locale)));
        }
    }

    private boolean anybody(Post post) {
        // An area lies within the county; whoever holds the post anywhere is found by his own place.
        var county = areas.county().code();
        return !people.holding(post, county, null).isEmpty()
                || areas.townships().stream()
                        .anyMatch(
                                town -> !people.holding(post, town.code(), null).isEmpty())
                || areas.villages().stream()
                        .anyMatch(village ->
                                !people.holding(post, village.code(), null).isEmpty());
    }

    private String shown(List<String> names, Locale locale) {
        var some = names.stream().limit(5).collect(Collectors.joining(sentences.of(locale, "settings.comma")));
        return names.size() > 5 ? sentences.of(locale, "settings.andOthers", some) : some;
    }
}
