package cn.wangge.duty;

import cn.wangge.duty.Handovers.Entitled;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.security.Policy;
import cn.wangge.shared.ListPager;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of handovers, and one of them, in words. */
@Component
class HandoverViews {

    private static final int SIZE = 20;

    private final HandoverBook book;
    private final HandoverWatch watch;
    private final HandoverFilling filling;
    private final Handovers handovers;
    private final Roster roster;
    private final Shifts shifts;
    private final SheetViews sheets;
    private final People people;
    private final Policy policy;
    private final DutyWords words;
    private final Clock clock;

    HandoverViews(
            HandoverBook book,
            HandoverWatch watch,
            HandoverFilling filling,
            Handovers handovers,
            Roster roster,
            Shifts shifts,
            SheetViews sheets,
            People people,
            Policy policy,
            DutyWords words,
            Clock clock) {
        this.book = book;
        this.watch = watch;
        this.filling = filling;
        this.handovers = handovers;
        this.roster = roster;
        this.shifts = shifts;
        this.sheets = sheets;
        this.people = people;
        this.policy = policy;
        this.words = words;
        this.clock = clock;
    }

    /** What is to be handed over, and what was. */
    record ListView(DutyTabs tabs, List<Due> due, List<Row> rows, ListPager pager) {}

    /**
     * A shift that is under way or over and not handed over.
     *
     * @param href of the handover, null before somebody has begun
     * @param mayBegin shows the button
     */
    record Due(
            String shift,
            String day,
            String id,
            String span,
            String crew,
            String state,
            boolean late,
            @Nullable String href,
            boolean mayBegin) {}

    record Row(String shift, String span, String out, String in, String state, boolean done, String href) {}

    ListView list(int page, Actor actor) {
        var pager = ListPager.of("/duty/handover", Map.of(), page, SIZE, book.count());
        return new ListView(
                DutyTabs.of(policy, actor, "handover"),
                due(actor),
                book.page(pager.first(), SIZE).stream().map(this::row).toList(),
                pager);
    }

    private List<Due> due(Actor actor) {
        var now = clock.instant();
        var late = watch.late(now);
        var open = new ArrayList<>(watch.waiting(now));
        open.add(0, shifts.at(now));
        return open.stream()
                .map(shift -> due(shift, late.contains(shift), actor))
                .toList();
    }

    private Due due(Shift shift, boolean late, Actor actor) {
        var begun = book.find(shift);
        var crew = roster.crew(shift);
        var mayBegin = policy.allows(OnDuty.HANDS_OVER, actor) && handovers.mayGive(shift, actor) != Entitled.NO;
        var state = begun.map(Handover::state).orElse(Handover.State.NONE);
        return new Due(
                words.shift(shift),
                shift.day().toString(),
                shift.id(),
                span(shift),
                words.names(crew.present()),
                words.text(state.labelKey()),
                late,
                begun.map(h -> "/duty/handover/" + h.id()).orElse(null),
                begun.isEmpty() && mayBegin);
    }

    private Row row(Handover handover) {
        return new Row(
                words.shift(handover.shift()),
                span(handover.shift()),
                signature(handover.out()),
                signature(handover.in()),
                words.text(handover.state().labelKey()),
                handover.state() == Handover.State.DONE,
                "/duty/handover/" + handover.id());
    }

    private String signature(Handover.@Nullable Signature signature) {
        return signature == null ? "" : people.name(signature.person()) + " " + words.moment(signature.at());
    }

    private String span(Shift shift) {
        return words.moment(shift.from()) + " – " + words.moment(shift.until());
    }

    /**
     * One handover.
     *
     * @param sheet as it stands now, or as it was signed
     * @param mayGive the reader may sign it over, {@code mayTake} may take it over
     * @param left till the end of the shift where it is far off, else null
     * @param hash of what was signed, null before
     */
    record View(
            DutyTabs tabs,
            String id,
            String title,
            String span,
            String state,
            SheetViews.View sheet,
            String notes,
            @Nullable Signed out,
            @Nullable Signed in,
            boolean mayGive,
            boolean mayTake,
            boolean waitsForOther,
            @Nullable String left,
            @Nullable String hash,
            boolean intact,
            List<String> problems) {}

    record Signed(String who, String at, boolean substitute) {}

    View view(UUID id, Actor actor, @Nullable String typed, List<String> problems) {
        var handover = book.find(id).orElseThrow(() -> Refusal.unknown("duty.refusal.noHandover"));
        var kept = book.snapshot(id);
        var now = clock.instant();
        var signs = policy.allows(OnDuty.HANDS_OVER, actor);
        var shift = handover.shift();
        var given = handover.out();
        var sheet = kept.map(handovers::read).orElseGet(() -> filling.sheet(shift, handover.notes(), now));
        var own = given != null && given.person().equals(actor.id());
        return new View(
                DutyTabs.of(policy, actor, "handover"),
                id.toString(),
                words.shift(shift),
                span(shift),
                words.text(handover.state().labelKey()),
                sheets.view(sheet),
                typed == null ? handover.notes() : typed,
                signed(given),
                signed(handover.in()),
                signs && given == null && handovers.mayGive(shift, actor) != Entitled.NO,
                signs
                        && handover.state() == Handover.State.HANDED_OVER
                        && !own
                        && handovers.mayTake(shift, actor) != Entitled.NO,
                own && handover.in() == null,
                early(Duration.between(now, shift.until())),
                kept.map(HandoverBook.Snapshot::hash).orElse(null),
                kept.map(handovers::isIntact).orElse(true),
                problems);
    }

    private @Nullable String early(Duration left) {
        if (left.compareTo(Duration.ofHours(1)) < 0) return null;
        return words.text("duty.handover.early", left.toHours());
    }

    private @Nullable Signed signed(Handover.@Nullable Signature signature) {
        return signature == null
                ? null
                : new Signed(people.name(signature.person()), words.full(signature.at()), signature.substitute());
    }
}
