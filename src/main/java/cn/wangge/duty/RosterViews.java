package cn.wangge.duty;

import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.security.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The roster of a month as its page shows it, and the form of a day. */
@Component
class RosterViews {

    static final String EDITS = "A63";
    private static final int SHOWN_FINDINGS = 12;

    private final Roster roster;
    private final RosterKeeping keeping;
    private final RosterFindings findings;
    private final Shifts shifts;
    private final People people;
    private final Policy policy;
    private final DutyWords words;
    private final Clock clock;

    RosterViews(
            Roster roster,
            RosterKeeping keeping,
            RosterFindings findings,
            Shifts shifts,
            People people,
            Policy policy,
            DutyWords words,
            Clock clock) {
        this.roster = roster;
        this.keeping = keeping;
        this.findings = findings;
        this.shifts = shifts;
        this.people = people;
        this.policy = policy;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A month.
     *
     * @param week the Monday whose week is offered to be repeated, {@code from} the Monday to begin with
     * @param more findings beyond those that are shown
     */
    record Month(
            DutyTabs tabs,
            String title,
            String month,
            String previous,
            String next,
            List<String> shifts,
            List<Day> days,
            List<String> findings,
            int more,
            boolean mayEdit,
            LocalDate week,
            LocalDate from,
            List<String> problems) {}

    record Day(String label, String weekday, String href, boolean today, boolean weekend, List<Cell> cells) {}

    /** One shift of a day; {@code now} is the one under way. */
    record Cell(String shift, boolean now, List<String> leaders, List<String> operators, List<String> standby) {}

    Month month(YearMonth month, Actor actor, List<String> problems) {
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        var lines = roster.between(first.minusDays(1), last.plusDays(1));
        var found = findings.of(first, last, lines);
        var monday = today().minusDays(today().getDayOfWeek().getValue() - 1L);
        return new Month(
                DutyTabs.of(policy, actor, "roster"),
                month.format(DateTimeFormatter.ofPattern(
                        words.english() ? "MMMM yyyy" : "yyyy年M月", LocaleContextHolder.getLocale())),
                month.toString(),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                shifts.of(first).stream().map(words::name).toList(),
                IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(n -> day(month.atDay(n), lines))
                        .toList(),
                found.stream().limit(SHOWN_FINDINGS).toList(),
                Math.max(0, found.size() - SHOWN_FINDINGS),
                policy.allows(EDITS, actor),
                monday,
                monday.plusWeeks(1),
                problems);
    }

    private Day day(LocalDate day, List<Assignment> lines) {
        return new Day(
                words.english() ? day.toString() : words.day(day),
                weekday(day),
                "/duty/roster/" + day,
                day.equals(today()),
                day.getDayOfWeek().getValue() > 5,
                shifts.of(day).stream().map(shift -> cell(shift, lines)).toList());
    }

    private Cell cell(Shift shift, List<Assignment> lines) {
        var crew = Roster.crew(shift, lines);
        return new Cell(
                words.name(shift),
                shift.holds(clock.instant()),
                names(crew, Part.LEADER),
                names(crew, Part.OPERATOR),
                names(crew, Part.STANDBY));
    }

    private List<String> names(Crew crew, Part part) {
        return crew.of(part).stream().map(people::name).toList();
    }

    /** The form of one day. */
    record DayForm(String title, String day, String month, List<ShiftForm> shifts, List<String> problems) {}

    record ShiftForm(String id, String title, String times, List<PartForm> parts) {}

    record PartForm(String field, String label, List<Choice> people) {}

    record Choice(String value, String label, boolean selected) {}

    DayForm form(LocalDate day, RosterChoice chosen, List<String> problems) {
        var lines = chosen.isEmpty() ? roster.between(day, day) : chosen.lines(day);
        return new DayForm(
                (words.english() ? day.toString() : words.day(day)) + " " + weekday(day),
                day.toString(),
                YearMonth.from(day).toString(),
                shifts.of(day).stream()
                        .map(shift -> form(Roster.crew(shift, lines)))
                        .toList(),
                problems);
    }

    private ShiftForm form(Crew crew) {
        var shift = crew.shift();
        return new ShiftForm(
                shift.id(),
                words.name(shift),
                words.time(shift.from()) + "–" + words.time(shift.until()),
                List.of(part(crew, Part.LEADER), part(crew, Part.OPERATOR), part(crew, Part.STANDBY)));
    }

    private PartForm part(Crew crew, Part part) {
        return new PartForm(
                crew.shift().id() + "." + part.name(),
                words.text(part.labelKey()),
                keeping.candidates(part).stream()
                        .map(p -> new Choice(
                                p.id().value(), p.name(), crew.of(part).contains(p.id())))
                        .toList());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Shift.ZONE);
    }

    private String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.english() ? Locale.ENGLISH : Locale.CHINA);
    }
}
