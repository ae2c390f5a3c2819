package cn.wangge.deadline;

import static cn.wangge.deadline.db.Tables.CASE_DEADLINE;
import static java.util.Objects.requireNonNull;

import cn.wangge.calendar.Limit;
import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.deadline.Course.Stretch;
import cn.wangge.deadline.Entry.State;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the ledger: due times are computed from the intervals each time something changes. */
@Component
class LedgerDeadlines implements Deadlines {

    private final Ledger ledger;
    private final Rounds rounds;
    private final Moments moments;
    private final Writing writing;
    private final WorkingCalendar calendar;
    private final CaseCalendars pins;
    private final OrderedVersion ordered;
    private final DeadlinePolicy policy;
    private final DeadlineSheet sheet;

    LedgerDeadlines(
            Ledger ledger,
            Rounds rounds,
            Moments moments,
            Writing writing,
            WorkingCalendar calendar,
            CaseCalendars pins,
            OrderedVersion ordered,
            DeadlinePolicy policy) {
        this.ledger = ledger;
        this.rounds = rounds;
        this.moments = moments;
        this.writing = writing;
        this.calendar = calendar;
        this.pins = pins;
        this.ordered = ordered;
        this.policy = policy;
        this.sheet = new DeadlineSheet(calendar);
    }

    @Override
    public Running start(CaseId caseId, DeadlineKind kind, Limit limit, Instant at) {
        var planned = planned(caseId, kind, limit, at);
        var begun = rounds.begin(planned);
        var running = planned.running().inRound(begun.round());
        if (begun.another() && !kind.parallel()) {
            ledger.end(Ledger.of(caseId, kind).and(CASE_DEADLINE.ID.ne(running.id())), running.startedAt());
        }
        return running;
    }

    @Override
    public Running underWay(CaseId caseId, DeadlineKind kind, Limit limit, Instant at) {
        return rounds.underWay(planned(caseId, kind, limit, at));
    }

    private Rounds.Planned planned(CaseId caseId, DeadlineKind kind, Limit limit, Instant when) {
        var at = when.truncatedTo(ChronoUnit.MICROS);
        var course = Course.from(limit, at);
        var reckoning = Reckoning.of(pins.of(caseId), ordered.version());
        var counting = reckoning.by(calendar);
        var moments = policy.moments(kind).stream()
                .map(it -> new Entry.Moment(it.share(), it.changesFlow(), course.dueAt(counting, it.share()), null))
                .toList();
        var running = new Running(
                UUID.randomUUID(),
                kind,
                0,
                limit,
                at,
                moments.get(0).dueAt(),
                moments.get(1).dueAt(),
                false);
        return new Rounds.Planned(caseId, running, moments, reckoning);
    }

    @Override
    public void end(CaseId caseId, DeadlineKind kind, Instant at) {
        ledger.end(Ledger.of(caseId, kind), at);
    }

    @Override
    public void end(UUID deadline, Instant at) {
        ledger.end(CASE_DEADLINE.ID.eq(deadline), at);
    }

    @Override
    public void endAllBut(Set<DeadlineKind> kinds, CaseId caseId, Instant at) {
        var all = CASE_DEADLINE.CASE_ID.eq(caseId.value());
        ledger.end(
                all.and(CASE_DEADLINE.KIND.notIn(kinds.stream().map(Enum::name).toList())), at);
    }

    @Override
    public void standAgain(CaseId caseId, DeadlineKind kind, String why, PersonId by) {
        var entry = ledger.holdEnded(caseId, kind);
        if (entry == null) return;
        var last = entry.course().last();
        var ended = requireNonNull(entry.endedAt());
        if (last.running()) {
            if (entry.intervals().isEmpty()) ledger.addInterval(entry.id(), last, null);
            else ledger.closeInterval(entry.id(), last);
            ledger.addInterval(entry.id(), new Stretch(last.sequence() + 1, false, ended, null, why), by);
        }
        ledger.reopen(entry.id());
    }

    @Override
    public void pause(CaseId caseId, DeadlineKind kind, String why, PersonId by, Instant when) {
        var entry = ledger.hold(caseId, kind);
        if (entry == null || entry.state() == State.PAUSED) return;
        var stopped = entry.course().last().endedBy(when.truncatedTo(ChronoUnit.MICROS));
        if (entry.intervals().isEmpty()) ledger.addInterval(entry.id(), stopped, null);
        else ledger.closeInterval(entry.id(), stopped);
        var from = requireNonNull(stopped.to());
        ledger.addInterval(entry.id(), new Stretch(stopped.sequence() + 1, false, from, null, why), by);
        ledger.clearDue(entry.id());
        ledger.rewrite(entry, State.PAUSED, null, null);
    }

    @Override
    public Running resume(CaseId caseId, DeadlineKind kind, Instant when) {
        var entry = open(caseId, kind);
        if (entry.state() == State.RUNNING) return entry.running();
        var stretches = new ArrayList<>(entry.course().stretches());
        var pause = stretches.remove(stretches.size() - 1).endedBy(when.truncatedTo(ChronoUnit.MICROS));
        var again = new Stretch(pause.sequence() + 1, true, requireNonNull(pause.to()), null, null);
        ledger.closeInterval(entry.id(), pause);
        ledger.addInterval(entry.id(), again, null);
        stretches.add(pause);
        stretches.add(again);
        return writing.recompute(entry, new Course(entry.limit(), stretches));
    }

    @Override
    public Running extend(CaseId caseId, DeadlineKind kind, int amount) {
        if (amount < 1) throw new IllegalArgumentException("an extension adds time");
        var entry = open(caseId, kind);
        var limit = entry.limit();
        var longer = entry.withLimit(new Limit(limit.clock(), Math.addExact(limit.amount(), amount)));
        if (entry.state() == State.RUNNING) return writing.recompute(longer, longer.course());
        ledger.rewrite(longer, State.PAUSED, null, null);
        return longer.running();
    }

    private Entry open(CaseId caseId, DeadlineKind kind) {
        var entry = ledger.hold(caseId, kind);
        if (entry == null) throw Refusal.conflict("deadline.refusal.none-open");
        return entry;
    }

    @Override
    public Optional<Running> current(CaseId caseId, DeadlineKind kind) {
        return ledger.current(caseId, kind);
    }

    @Override
    public Optional<Instant> due(CaseId caseId, DeadlineKind kind, int share) {
        return moments.due(caseId, kind, share);
    }

    @Override
    public Firing fire(CaseId caseId, DeadlineKind kind, int share, Instant now) {
        return moments.fire(caseId, kind, share, now);
    }

    @Override
    public List<FiredMoment> fireDueInformingMoments(Instant now, int batch, Set<CaseId> except) {
        return moments.fireInforming(now, batch, except);
    }

    @Override
    public List<FiredMoment> fireDueInformingMoments(Instant now, CaseId only) {
        return moments.fireInforming(now, only);
    }

    @Override
    public boolean waits(CaseId caseId, DeadlineKind kind, int share, Instant now) {
        return moments.waits(caseId, kind, share, now);
    }

    @Override
    public Optional<NextMoment> nextUnfired(CaseId caseId, Instant until) {
        return moments.nextUnfired(caseId, until);
    }

    @Override
    public List<Overdue> unfiredFlowMoments(Instant before, int batch) {
        return moments.unfiredOfFlow(before, batch);
    }

    @Override
    public WorkingCalendar counting(CaseCalendars.Pin pin) {
        return Reckoning.of(pin, ordered.version()).by(calendar);
    }

    @Override
    public List<DeadlineView> ofCase(CaseId caseId, Instant now) {
        return ledger.ofCase(caseId).stream().map(it -> sheet.view(it, now)).toList();
    }

    @Override
    public List<Spent> spent(Collection<CaseId> cases) {
        return ledger.endedOf(cases).stream().map(this::spent).toList();
    }

    private Spent spent(Entry entry) {
        var ended = requireNonNull(entry.endedAt());
        return new Spent(
                entry.caseId(),
                entry.kind(),
                entry.round(),
                entry.startedAt(),
                ended,
                entry.course().used(entry.reckoning().by(calendar), ended),
                calendar.length(entry.limit()));
    }
}
