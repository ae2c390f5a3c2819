package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.StaffRegister;
import cn.wangge.security.settings.CheckedRow.Effect;
import cn.wangge.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks through lines about people; the login name is the key, and a person may have several lines, one for
 * each place where a post is held. Names and telephone numbers are written at once, posts are proposed.
 */
@Component
class PeopleRows {

    private final StaffRegister register;
    private final PostCells posts;
    private final Clock clock;

    PeopleRows(StaffRegister register, PostCells posts, Clock clock) {
        this.register = register;
        this.posts = posts;
        this.clock = clock;
    }

    /** What was found, the people to be written, and what has to be granted or ended for them. */
    record Result(List<CheckedRow> rows, List<ListedPerson> people, List<Change> changes) {}

    private record Read(Sheet.Line line, Cells cells, List<PostCells.Wanted> wanted) {}

    /** A person with all his lines. */
    private record Group(String login, @Nullable ListedPerson before, List<Read> lines) {

        boolean fine() {
            return lines.stream().allMatch(line -> line.cells.fine());
        }
    }

    Result check(Sheet sheet, Actor actor) {
        Map<PersonId, ListedPerson> known =
                register.people().stream().collect(Collectors.toMap(ListedPerson::id, Function.identity()));
        var groups = new LinkedHashMap<String, Group>();
        var reading = posts.reading();
        var all = new ArrayList<Read>();
        for (var line : sheet.lines()) {
            var cells = new Cells(line);
            var login = cells.text(Column.LOGIN, 64).toLowerCase(Locale.ROOT);
            if (!Identity.isLogin(login)) cells.wrong(Column.LOGIN, "settings.finding.login");
            var read = new Read(line, cells, reading.wanted(cells));
            all.add(read);
            var before = known.get(new PersonId(login));
            groups.computeIfAbsent(login, id -> new Group(id, before, new ArrayList<>()))
                    .lines
                    .add(read);
        }
        groups.values().forEach(this::checkPerson);
        var people = new ArrayList<ListedPerson>();
        var changes = new ArrayList<Change>();
        var effects = new LinkedHashMap<String, Effect>();
        for (var group : groups.values()) {
            effects.put(group.login, take(group, actor, people, changes));
        }
        var rows = all.stream()
                .map(read -> new CheckedRow(read.line, effect(read, effects), read.cells.findings()))
                .toList();
        return new Result(rows, people, changes);
    }

    private static Effect effect(Read read, Map<String, Effect> effects) {
        if (!read.cells.fine()) return Effect.WRONG;
        var effect = effects.getOrDefault(read.line.at(Column.LOGIN).toLowerCase(Locale.ROOT), Effect.SAME);
        // Another of his lines is wrong; this one would be taken over with it.
        return effect == Effect.WRONG ? Effect.CHANGED : effect;
    }

    private void checkPerson(Group group) {
        var first = group.lines.get(0);
        var before = group.before;
        if (before != null && before.demo() && !posts.demo()) {
            first.cells.wrong(Column.LOGIN, "settings.finding.login-taken");
        }
        if (before == null) first.cells.text(Column.NAME, 40);
        for (var line : group.lines) {
            if (line.cells.at(Column.NAME).length() > 40) line.cells.wrong(Column.NAME, "settings.finding.long", 40);
            line.cells.phone(Column.PHONE);
            var name = line.cells.at(Column.NAME);
            if (!name.isEmpty() && !name.equals(first.cells.at(Column.NAME))) {
                line.cells.wrong(Column.NAME, "settings.finding.name-differs", first.line.number());
            }
            var phone = line.cells.at(Column.PHONE);
            if (!phone.isEmpty() && !phone.equals(first.cells.at(Column.PHONE))) {
                line.cells.wrong(Column.PHONE, "settings.finding.phone-differs", first.line.number());
            }
        }
        var together = group.lines.stream()
                .flatMap(line -> line.wanted.stream())
                .map(wanted -> wanted.appointment().post())
                .collect(Collectors.toSet());
        if (Holdings.clash(together)) {
            group.lines.get(group.lines.size() - 1).cells.wrong(Column.POSTS, "settings.finding.posts-clash");
        }
    }

    private Effect take(Group group, Actor actor, List<ListedPerson> people, List<Change> changes) {
        var today = LocalDate.now(clock);
        var wanted = group.lines.stream().flatMap(line -> line.wanted.stream()).toList();
        var rights = PostCells.difference(group.login, group.before, wanted, today);
        if (!rights.isEmpty() && group.login.equals(actor.id().value())) {
            group.lines.get(0).cells.wrong(Column.POSTS, "settings.finding.own-posts");
        }
        if (!group.fine()) return Effect.WRONG;
        var person = person(group);
        var same = person.equals(group.before);
        if (!same) people.add(person);
        changes.addAll(rights);
        if (group.before == null) return Effect.NEW;
        return same && rights.isEmpty() ? Effect.SAME : Effect.CHANGED;
    }

    private static ListedPerson person(Group group) {
        var before = group.before;
        var cells = group.lines.get(0).cells;
        var name = cells.at(Column.NAME);
        var phone = cells.phone(Column.PHONE);
        var id = new PersonId(group.login);
        if (before == null) return new ListedPerson(id, name, phone, true, false, null, List.of());
        return new ListedPerson(
                id,
                name.isEmpty() ? before.name() : name,
                phone == null ? before.phone() : phone,
                before.active(),
                before.demo(),
                before.demoOrder(),
                before.holdings());
    }
}
