package cn.wangge.security.settings;

import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.organization.Actor;
import cn.wangge.organization.ListedUnit;
import cn.wangge.organization.StaffRegister;
import cn.wangge.organization.UnitKind;
import cn.wangge.organization.UnitRegister;
import cn.wangge.security.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at what the site has, and says what it lacks. */
@Component
class Readiness {

    private static final Duration AHEAD = Duration.ofDays(365);

    private final UnitRegister units;
    private final StaffRegister staff;
    private final Credentials credentials;
    private final Administrators administrators;
    private final Proposals proposals;
    private final StepStaff stepStaff;
    private final WorkingCalendar calendar;
    private final Sentences sentences;
    private final Clock clock;

    Readiness(
            UnitRegister units,
            StaffRegister staff,
            Credentials credentials,
            Administrators administrators,
            Proposals proposals,
            StepStaff stepStaff,
            WorkingCalendar calendar,
            Sentences sentences,
            Clock clock) {
        this.units = units;
        this.staff = staff;
        this.credentials = credentials;
        this.administrators = administrators;
        this.proposals = proposals;
        this.stepStaff = stepStaff;
        this.calendar = calendar;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The page; next is null when nothing is left to do. */
    record View(@Nullable Item next, List<Item> items, List<StepStaff.Step> steps) {}

    /**
     * Something to set up.
     *
     * @param done whether it is
     * @param says how it stands, in a sentence
     */
    record Item(String label, boolean done, List<String> says, String href, String button) {}

    View of(Actor actor, Locale locale) {
        var items = new ArrayList<Item>();
        items.add(secondAdministrator(locale));
        items.add(unitList(locale));
        items.add(peopleList(actor, locale));
        items.add(waiting(locale));
        items.add(passwords(locale));
        var steps = stepStaff.steps(locale);
        items.add(staffing(steps, locale));
        items.add(coverage(locale));
        items.add(holidays(locale));
        var next = items.stream().filter(item -> !item.done).findFirst().orElse(null);
        return new View(next, items, steps);
    }

    private Item secondAdministrator(Locale locale) {
        var count = administrators.atWork().size();
        return item(
                locale,
                "administrators",
                count >= 2,
                List.of(sentences.of(
                        locale,
                        count >= 2 ? "settings.ready.administrators" : "settings.ready.administrators.one",
                        count)),
                "/settings/people/new");
    }

    private Item unitList(Locale locale) {
        var today = LocalDate.now(clock);
        var now =
                units.units().stream().filter(u -> u.validity().includes(today)).toList();
        var responsible = now.stream()
                .filter(u -> u.unit().kind() == UnitKind.RESPONSIBLE)
                .count();
        var says = new ArrayList<String>();
        says.add(sentences.of(locale, "settings.ready.units", now.size(), responsible));
        if (responsible == 0) says.add(sentences.of(locale, "settings.ready.units.none"));
        var missing = missingInRules(now);
        if (responsible > 0 && !missing.isEmpty()) {
            var names = missing.stream().limit(3).collect(Collectors.joining("、"));
            says.add(sentences.of(locale, "settings.ready.units.rules", missing.size(), names));
        }
        return item(locale, "units", responsible > 0, says, "/settings/units/import");
    }

    /** Units that the shipped dispatching rules propose and that this site has not. */
    private List<String> missingInRules(List<ListedUnit> now) {
        Set<String> codes = now.stream().map(u -> u.unit().id().value()).collect(Collectors.toSet());
        return units.starters().stream()
                .filter(u -> u.unit().kind() == UnitKind.RESPONSIBLE)
                .filter(u -> !codes.contains(u.unit().id().value()))
                .map(u -> u.unit().shortName())
                .toList();
    }

    private Item peopleList(Actor actor, Locale locale) {
        var today = LocalDate.now(clock);
        var active = staff.people().stream().filter(p -> p.active()).toList();
        var idle = active.stream()
                .filter(p -> Holdings.lasting(p, today).isEmpty())
                .count();
        var says = new ArrayList<String>();
        says.add(sentences.of(locale, "settings.ready.people", active.size()));
        if (idle > 0) says.add(sentences.of(locale, "settings.ready.people.idle", idle));
        var done = active.stream().anyMatch(p -> !administrators.isAdministrator(p.id()) && !p.id().equals(actor.id()));
        return item(locale, "people", done, says, "/settings/people/import");
    }

    private Item waiting(Locale locale) {
        var open = proposals.open().size();
        var key = open == 0 ? "settings.ready.proposals.none" : "settings.ready.proposals";
        return item(locale, "proposals", open == 0, List.of(sentences.of(locale, key, open)), "/settings/proposals");
    }

    private Item passwords(Locale locale) {
        var standings = credentials.standings();
        var without = staff.people().stream()
                .filter(p -> PasswordSheets.waits(p, PeoplePages.standing(p, standings)))
                .count();
        var key = without == 0 ? "settings.ready.passwords.none" : "settings.ready.passwords";
        return item(locale, "passwords", without == 0, List.of(sentences.of(locale, key, without)), "/settings/people");
    }

    private Item staffing(List<StepStaff.Step> steps, Locale locale) {
        var lacking = steps.stream().filter(step -> !step.lacks().isEmpty()).toList();
        if (lacking.isEmpty()) {
            return item(locale, "steps", true, List.of(sentences.of(locale, "settings.ready.steps.full")), "");
        }
        var says = new ArrayList<String>();
        says.add(sentences.of(locale, "settings.ready.steps.lacking", lacking.size()));
        says.add(lacking.get(0).lacks().get(0));
        return item(locale, "steps", false, says, "/settings/people/import");
    }

    private Item coverage(Locale locale) {
        var gaps = stepStaff.gaps(locale);
        var says = gaps.isEmpty() ? List.of(sentences.of(locale, "settings.ready.coverage.full")) : gaps;
        return item(locale, "coverage", gaps.isEmpty(), says, "/settings/people");
    }

    private Item holidays(Locale locale) {
        var now = clock.instant();
        var warnings = calendar.warnings(now, now.plus(AHEAD));
        var known = warnings.isEmpty();
        var says = known ? List.of(sentences.of(locale, "settings.ready.holidays.full")) : warnings;
        return item(locale, "holidays", known, says, "/settings/calendar/import");
    }

    private Item item(Locale locale, String word, boolean done, List<String> says, String href) {
        return new Item(
                sentences.of(locale, "settings.ready." + word + ".label"),
                done,
                says,
                href,
                href.isEmpty() ? "" : sentences.of(locale, "settings.ready." + word + ".button"));
    }
}
