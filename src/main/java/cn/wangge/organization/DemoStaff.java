package cn.wangge.organization;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Staffs the county with made-up people by the rules of 平政办发〔2011〕97号, section 二: two seats a township
 * who are its inspectors too, a grid leader a village, two where villagers and townspeople live mixed, and
 * inspectors of the town chosen from the grid leaders.
 */
final class DemoStaff {

    private static final Validity ALWAYS = new Validity(LocalDate.of(2020, 1, 1), null);

    /** 古陶镇: villages by name, laid out by the rule of the town, 村居一体化. */
    private static final GridCode MIXED_TOWN = new GridCode("140728100");

    private final List<ListedUnit> units;
    private final NameBook names = new NameBook();
    private final List<ListedPerson> people = new ArrayList<>();
    private final Map<GridCode, List<GridCode>> rounds;

    DemoStaff(List<ListedUnit> units) {
        this.units = units;
        this.rounds = townRounds(units);
    }

    List<ListedPerson> people() {
        accounts();
        centre();
        for (var unit : units) staff(unit);
        nights();
        return List.copyOf(people);
    }

    /** The accounts that everybody may try, county-wide in one post each. */
    private void accounts() {
        for (var row : ReferenceFile.rows("demo_accounts.csv")) {
            var name = names.taken(row.get("name"));
            var appointment = everywhere(Post.valueOf(row.get("post")));
            people.add(person(row.get("id"), name, (int) row.getRecordNumber(), List.of(appointment)));
        }
    }

    private void centre() {
        add("centre-director-1", everywhere(Post.CENTRE_DIRECTOR));
        several(8, "centre-operator", Post.OPERATOR);
        several(4, "centre-shift", Post.SHIFT_LEADER);
        several(3, "county-leader", Post.LEADER);
        several(2, "xnb", Post.EFFICIENCY);
        several(1, "centre-analyst", Post.ANALYST);
        several(2, "centre-admin", Post.ADMIN);
        several(1, "centre-auditor", Post.AUDITOR);
    }

    /** They may be on duty alone, and then are both. */
    private void nights() {
        for (int i = 1; i <= 2; i++) add("centre-night-" + i, everywhere(Post.OPERATOR), everywhere(Post.SHIFT_LEADER));
    }

    private void staff(ListedUnit listed) {
        var unit = listed.unit().id();
        var id = unit.value().toLowerCase(Locale.ROOT);
        switch (listed.unit().kind()) {
            case RESPONSIBLE -> {
                add(id + "-1", of(Post.UNIT_HANDLER, unit));
                add(id + "-2", of(Post.UNIT_HANDLER, unit));
                add(id + "-3", of(Post.UNIT_LEADER, unit));
            }
            case STATION -> add(id + "-1", of(Post.UNIT_HANDLER, unit));
            case TOWNSHIP -> township(id, unit, areaOf(listed));
            case VILLAGE -> village(id, areaOf(listed));
            default -> {}
        }
    }

    /** The deputy head who directs the township's centre, and its two seats. */
    private void township(String id, UnitId unit, GridCode area) {
        add(id + "-1", new Appointment(Post.UNIT_LEADER, area, unit));
        for (int seat = 2; seat <= 3; seat++) {
            add(id + "-" + seat, within(Post.TOWNSHIP_OPERATOR, area), within(Post.INSPECTOR, area));
        }
    }

    private void village(String id, GridCode area) {
        add(id + "-1", within(Post.VILLAGE_DESK, area));
        var first = new ArrayList<Appointment>();
        first.add(within(Post.GRID_LEADER, area));
        for (var round : rounds.getOrDefault(area, List.of())) first.add(within(Post.INSPECTOR, round));
        add("g" + area.value() + "-1", first.toArray(Appointment[]::new));
        // One hired by the 村委会, one by the 居委会.
        if (area.isWithin(MIXED_TOWN)) add("g" + area.value() + "-2", within(Post.GRID_LEADER, area));
    }

    /** Which villages of the town the inspector from a village looks after: his own and the next. */
    private static Map<GridCode, List<GridCode>> townRounds(List<ListedUnit> units) {
        var found = new LinkedHashMap<GridCode, List<GridCode>>();
        @Nullable GridCode last = null;
        for (var unit : units) {
            var area = unit.area();
            if (unit.unit().kind() != UnitKind.VILLAGE || area == null || !isTown(area)) continue;
            if (last != null && area.isWithin(last.at(2))) {
                found.put(last, List.of(last, area));
                last = null;
            } else {
                found.put(area, List.of(area));
                last = area;
            }
        }
        return found;
    }

    /** Street offices have the numbers below 100 within the county. */
    private static boolean isTown(GridCode area) {
        return area.isWithin(MIXED_TOWN) || area.value().charAt(6) == '0';
    }

    private void several(int count, String id, Post post) {
        for (int i = 1; i <= count; i++) add(id + "-" + i, everywhere(post));
    }

    private void add(String id, Appointment... appointments) {
        people.add(person(id, names.nameFor(id), null, List.of(appointments)));
    }

    private ListedPerson person(String id, String name, @Nullable Integer demoOrder, List<Appointment> appointments) {
        var holdings = appointments.stream()
                .map(a -> new ListedPerson.Holding(a, ALWAYS))
                .toList();
        return new ListedPerson(new PersonId(id), name, names.nextPhone(), true, true, demoOrder, holdings);
    }

    private static GridCode areaOf(ListedUnit listed) {
        if (listed.area() == null) throw new IllegalStateException("no area: " + listed.unit());
        return listed.area();
    }

    private static Appointment everywhere(Post post) {
        return new Appointment(post, null, null);
    }

    private static Appointment within(Post post, GridCode area) {
        return new Appointment(post, area, null);
    }

    private static Appointment of(Post post, UnitId unit) {
        return new Appointment(post, null, unit);
    }
}
