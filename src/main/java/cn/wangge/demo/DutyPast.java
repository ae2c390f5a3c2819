package cn.wangge.demo;

import cn.wangge.casefile.PastTelling;
import cn.wangge.duty.Assignment;
import cn.wangge.duty.DutyLog;
import cn.wangge.duty.EntryKind;
import cn.wangge.duty.Handovers;
import cn.wangge.duty.NewEntry;
import cn.wangge.duty.Part;
import cn.wangge.duty.RosterKeeping;
import cn.wangge.duty.Shift;
import cn.wangge.duty.Shifts;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The duty of the fortnight: its roster and the coming weeks', what the log says, and the last handovers. */
@Component
class DutyPast {

    private static final int DAYS_BEFORE = 15;
    private static final int DAYS_HANDED_OVER = 4;

    private final PastTelling past;
    private final RosterKeeping roster;
    private final DutyLog log;
    private final Handovers handovers;
    private final Shifts shifts;
    private final People people;
    private final TellingState state;

    DutyPast(
            PastTelling past,
            RosterKeeping roster,
            DutyLog log,
            Handovers handovers,
            Shifts shifts,
            People people,
            TellingState state) {
        this.past = past;
        this.roster = roster;
        this.log = log;
        this.handovers = handovers;
        this.shifts = shifts;
        this.people = people;
        this.state = state;
    }

    /** Lays the roster, unless somebody has. */
    void layRoster(Instant begun) {
        if (!roster.isEmpty()) return;
        past.tell(() -> past.scene(Actor.SYSTEM, begun, () -> {
            roster.lay(plan(begun));
            return begun;
        }));
    }

    /** Tells the log of the fortnight and the handovers of its last days, all in one and once. */
    void tell(TellingState.Begun begun, List<Plan> plans, Instant now) {
        if (begun.dutyToldAt() != null) return;
        past.tell(() -> {
            var lines = plan(begun.begunAt());
            var lot = new Lot(begun.seed()).of("duty");
            var first = day(begun.begunAt()).minusDays(DAYS_BEFORE - 1L);
            for (var shift : over(first, now)) tell(shift, lines, lot.of(shift.day() + shift.id()), plans, now);
            state.dutyTold(now);
            return now;
        });
    }

    private List<Assignment> plan(Instant begun) {
        var day = day(begun);
        var first = day.minusDays(DAYS_BEFORE).withDayOfMonth(1);
        var last = day.plusMonths(2).withDayOfMonth(1).minusDays(1);
        return new DutyPlan(shifts, day).between(first, last);
    }

    private List<Shift> over(LocalDate first, Instant now) {
        return first.datesUntil(day(now).plusDays(1))
                .flatMap(day -> shifts.of(day).stream())
                .filter(shift -> shift.from().isBefore(now))
                .toList();
    }

    private void tell(Shift shift, List<Assignment> lines, Lot lot, List<Plan> plans, Instant now) {
        var known = phrases(shift);
        var told = new HashMap<String, Boolean>();
        var count = 1 + lot.below("entries", shift.alone() ? 2 : 3);
        var length = Duration.between(shift.from(), shift.until()).toMinutes();
        var moments = lot.below("first", 40) + 10L;
        for (var i = 0; i < count; i++) {
            var phrase = lot.of("phrase" + i, known);
            var at = shift.from().plus(Duration.ofMinutes(moments + i * length / count));
            if (told.put(phrase.get("text"), true) != null || !at.isBefore(now)) continue;
            enter(phrase, actor(shift, lines, Part.OPERATOR), at, caseBefore(at, plans), now);
        }
        var signed = shift.until().plus(Duration.ofMinutes(12));
        var recent = shift.until().isAfter(now.minus(Duration.ofDays(DAYS_HANDED_OVER)));
        if (recent && signed.isBefore(now)) handOver(shift, lines, lot);
    }

    private List<CSVRecord> phrases(Shift shift) {
        return DemoFile.rows("duty.csv").stream()
                .filter(row -> row.get("part").equals(shift.alone() ? "NIGHT" : "DAY"))
                .toList();
    }

    private void enter(CSVRecord phrase, Actor who, Instant at, String caseNumber, Instant now) {
        var minutes = Long.parseLong(phrase.get("callback"));
        var callback = minutes == 0 ? null : at.plus(Duration.ofMinutes(minutes));
        var ofCase = phrase.get("text").contains("{case}");
        var text = phrase.get("text").replace("{case}", "");
        var entry = new NewEntry(
                EntryKind.valueOf(phrase.get("kind")),
                null,
                text,
                ofCase ? caseNumber : null,
                callback == null
                        ? null
                        : "154%08d".formatted(Math.floorMod(text.hashCode() + at.hashCode(), 100_000_000)),
                callback);
        var id = Objects.requireNonNull(past.scene(who, at, () -> log.write(entry)));
        if (callback == null) return;
        // A promise is kept a little before its time.
        var kept = callback.minus(Duration.ofMinutes(minutes / 6));
        if (kept.isBefore(now)) past.scene(who, kept, () -> log.calledBack(id, "已回电告知办理情况，对方表示理解。"));
    }

    /** The case reported last before that moment, of those that have been told. */
    private String caseBefore(Instant at, List<Plan> plans) {
        return plans.stream()
                .filter(plan -> plan.reportedAt().isBefore(at))
                .max(Comparator.comparing(Plan::reportedAt))
                .flatMap(plan -> state.caseNumber(plan.number()))
                .orElse("");
    }

    private void handOver(Shift shift, List<Assignment> lines, Lot lot) {
        var giving = actor(shift, lines, Part.LEADER);
        var taking = actor(shifts.after(shift), lines, Part.LEADER);
        var notes = lot.of("notes", List.of("无其他事项。", "值班用车钥匙在值班室抽屉。", "夜间联系电话见值班表，急件先电话后系统。"));
        var id = past.scene(giving, shift.until().minus(Duration.ofMinutes(8)), () -> handovers.open(shift));
        past.scene(giving, shift.until().plus(Duration.ofMinutes(lot.below("out", 5))), () -> {
            handovers.give(Objects.requireNonNull(id), notes);
            return id;
        });
        past.scene(taking, shift.until().plus(Duration.ofMinutes(6L + lot.below("in", 5))), () -> {
            handovers.take(Objects.requireNonNull(id));
            return id;
        });
    }

    /** Somebody of that part, else whoever is there. */
    private Actor actor(Shift shift, List<Assignment> lines, Part part) {
        Map<Part, List<Assignment>> crew = lines.stream()
                .filter(line -> line.day().equals(shift.day()) && line.shift().equals(shift.id()))
                .collect(Collectors.groupingBy(Assignment::part));
        var found = crew.getOrDefault(part, crew.getOrDefault(Part.OPERATOR, List.of()));
        return people.actor(found.get(0).person()).orElseThrow();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Duty.ZONE).toLocalDate();
    }
}
