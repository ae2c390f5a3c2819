package cn.wangge.security.settings;

import cn.wangge.organization.Appointment;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.ListedUnit;
import cn.wangge.organization.Post;
import cn.wangge.organization.UnitKind;
import cn.wangge.organization.UnitRegister;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads which posts a line asks for, and where. */
@Component
class PostCells {

    private final UnitRegister units;
    private final Areas areas;
    private final PostLabels labels;
    private final Clock clock;
    private final boolean demo;

    PostCells(
            UnitRegister units,
            Areas areas,
            PostLabels labels,
            Clock clock,
            @Value("${wangge.demo.enabled:false}") boolean demo) {
        this.units = units;
        this.areas = areas;
        this.labels = labels;
        this.clock = clock;
        this.demo = demo;
    }

    /** Whether the made-up people are at work here. */
    boolean demo() {
        return demo;
    }

    /** A post that a line asks for. */
    record Wanted(
            Appointment appointment,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Reads against the units as they are now, for as many lines as there are. */
    Reading reading() {
        var byWord = new HashMap<String, ListedUnit>();
        units.units().forEach(unit -> {
            byWord.put(unit.unit().name(), unit);
            byWord.put(unit.unit().id().value(), unit);
        });
        return new Reading(byWord, new HashMap<>(), LocalDate.now(clock));
    }

    /**
     * What has to change so that a person holds what is wanted; nothing where no post is named at all, since
     * such lines only bring names.
     */
    static List<Change> difference(String login, @Nullable ListedPerson before, List<Wanted> wanted, LocalDate today) {
        var changes = new ArrayList<Change>();
        if (wanted.isEmpty()) return changes;
        var seen = new ArrayList<Appointment>();
        for (var one : wanted) {
            if (seen.contains(one.appointment)) continue;
            seen.add(one.appointment);
            var held = Holdings.of(before, one.appointment, today);
            if (held.isEmpty()) {
                changes.add(Change.grant(login, one.appointment, one.from, one.to));
            } else if (!Optional.ofNullable(held.get().validity().to()).equals(Optional.ofNullable(one.to))) {
                changes.add(Change.grant(
                        login, one.appointment, held.get().validity().from(), one.to));
            }
        }
        for (var held : Holdings.lasting(before, today)) {
            if (!seen.contains(held.appointment())) changes.add(Change.end(login, held.appointment()));
        }
        return changes;
    }

    /** Reads lines; remembers the areas it has looked up. */
    final class Reading {

        private final Map<String, ListedUnit> unitsByWord;
        private final Map<String, Optional<GridCode>> areasByWord;
        private final LocalDate today;

        private Reading(
                Map<String, ListedUnit> unitsByWord, Map<String, Optional<GridCode>> areasByWord, LocalDate today) {
            this.unitsByWord = unitsByWord;
            this.areasByWord = areasByWord;
            this.today = today;
        }

        List<Wanted> wanted(Cells cells) {
            var posts = posts(cells);
            var unit = unit(cells, posts);
            var area = area(cells, posts);
            var asked = cells.day(Column.FROM);
            var from = asked == null || asked.isBefore(today) ? today : asked;
            var to = cells.day(Column.TO);
            if (to != null && !to.isAfter(from)) cells.wrong(Column.TO, "settings.finding.to-before-from");
            if (!cells.fine()) return List.of();
            return posts.stream()
                    .map(post -> new Wanted(
                            new Appointment(
                                    post,
                                    Holdings.needsArea(post) || Holdings.needsUnit(post) ? area : null,
                                    Holdings.needsUnit(post) ? unit : null),
                            from,
                            to))
                    .toList();
        }

        private List<Post> posts(Cells cells) {
            var found = new ArrayList<Post>();
            for (var word : cells.at(Column.POSTS).split("[、,，;；/+]")) {
                if (word.isBlank()) continue;
                var post = labels.post(word.strip());
                if (post.isEmpty()) cells.wrong(Column.POSTS, "settings.finding.no-post", word.strip());
                else if (!found.contains(post.get())) found.add(post.get());
            }
            return found;
        }

        private @Nullable UnitId unit(Cells cells, List<Post> posts) {
            var text = cells.at(Column.UNIT);
            if (text.isEmpty()) {
                if (posts.stream().anyMatch(Holdings::needsUnit))
                    cells.wrong(Column.UNIT, "settings.finding.unit-needed");
                return null;
            }
            var listed = unitsByWord.get(text);
            if (listed == null) listed = unitsByWord.get(text.toUpperCase(Locale.ROOT));
            if (listed == null) {
                cells.wrong(Column.UNIT, "settings.finding.no-unit");
                return null;
            }
            var to = listed.validity().to();
            if (to != null && !to.isAfter(today)) cells.wrong(Column.UNIT, "settings.finding.unit-ended");
            if (posts.stream().anyMatch(Holdings::needsUnit)
                    && !handles(listed.unit().kind())) {
                cells.wrong(Column.UNIT, "settings.finding.unit-handles-nothing");
            }
            return listed.unit().id();
        }

        private @Nullable GridCode area(Cells cells, List<Post> posts) {
            var text = cells.at(Column.SCOPE);
            if (text.isEmpty()) {
                if (posts.stream().anyMatch(Holdings::needsArea)) {
                    cells.wrong(Column.SCOPE, "settings.finding.scope-needed");
                }
                return null;
            }
            if (text.equals(Areas.WHOLE_COUNTY)) return null;
            var area = areasByWord.computeIfAbsent(text, areas::find).orElse(null);
            if (area == null) cells.wrong(Column.SCOPE, "settings.finding.no-area");
            // The county's own code says the same as 全县.
            return area == null || area.level() == 1 ? null : area;
        }

        private static boolean handles(UnitKind kind) {
            return kind == UnitKind.RESPONSIBLE || kind == UnitKind.STATION || kind == UnitKind.TOWNSHIP;
        }
    }
}
