package cn.wangge.demo;

import cn.wangge.duty.Assignment;
import cn.wangge.duty.Part;
import cn.wangge.duty.Shift;
import cn.wangge.duty.Shifts;
import cn.wangge.shared.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who is on duty in the demonstration: three crews by day, three by night, on weekend nights one person alone. */
final class DutyPlan {

    private static final List<String> DAY_LEADERS = List.of("shift-leader", "centre-shift-1", "centre-shift-3");
    private static final List<String> NIGHT_LEADERS = List.of("shift-leader-2", "centre-shift-2", "centre-shift-4");
    /** Both operator and shift leader, so that one person can do what the night brings. */
    private static final List<String> ALONE = List.of("centre-night-1", "centre-night-2");

    private static final List<List<String>> DAY_OPERATORS = List.of(
            List.of("operator", "operator-2"),
            List.of("centre-operator-1", "centre-operator-2"),
            List.of("centre-operator-3", "centre-operator-4"));
    private static final List<List<String>> NIGHT_OPERATORS =
            List.of(List.of("centre-operator-5"), List.of("centre-operator-6"), List.of("centre-operator-7"));

    private final Shifts shifts;
    private final LocalDate begun;

    /** @param begun the day on which the demonstration accounts are on duty */
    DutyPlan(Shifts shifts, LocalDate begun) {
        this.shifts = shifts;
        this.begun = begun;
    }

    List<Assignment> between(LocalDate first, LocalDate last) {
        var lines = new ArrayList<Assignment>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var shift : shifts.of(day)) lines.addAll(crew(shift));
        }
        return lines;
    }

    private List<Assignment> crew(Shift shift) {
        var turn = (int) ChronoUnit.DAYS.between(begun, shift.day());
        if (isLonely(shift)) {
            return Stream.concat(
                            line(shift, Part.OPERATOR, List.of(of(ALONE, turn))),
                            line(shift, Part.STANDBY, List.of(of(NIGHT_LEADERS, turn))))
                    .toList();
        }
        var leaders = shift.alone() ? NIGHT_LEADERS : DAY_LEADERS;
        var operators = shift.alone() ? NIGHT_OPERATORS : DAY_OPERATORS;
        return Stream.of(
                        line(shift, Part.LEADER, List.of(of(leaders, turn))),
                        line(shift, Part.OPERATOR, of(operators, turn)),
                        line(shift, Part.STANDBY, List.of(of(leaders, turn + 1))))
                .flatMap(lines -> lines)
                .toList();
    }

    private static boolean isLonely(Shift shift) {
        var day = shift.day().getDayOfWeek();
        return shift.alone() && (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
    }

    private static <T> T of(List<T> all, int turn) {
        return all.get(Math.floorMod(turn, all.size()));
    }

    private static Stream<Assignment> line(Shift shift, Part part, List<String> people) {
        return people.stream().map(id -> new Assignment(shift.day(), shift.id(), part, new PersonId(id)));
    }
}
