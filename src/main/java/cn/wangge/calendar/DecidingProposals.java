package cn.wangge.calendar;

import cn.wangge.calendar.CalendarProposal.Decision;
import cn.wangge.calendar.ProposalTable.Content;
import cn.wangge.calendar.db.tables.records.ProposalRecord;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the two persons of a change apart, and publishes what the second has confirmed. */
@Component
class DecidingProposals implements CalendarDesk {

    private static final int LONGEST_SOURCE = 200;

    private final ProposalTable proposals;
    private final Editions editions;
    private final PublishingHolidays holidays;
    private final PublishingSlots slots;
    private final PublishedCalendar published;
    private final Clock clock;

    DecidingProposals(
            ProposalTable proposals,
            Editions editions,
            PublishingHolidays holidays,
            PublishingSlots slots,
            PublishedCalendar published,
            Clock clock) {
        this.proposals = proposals;
        this.editions = editions;
        this.holidays = holidays;
        this.slots = slots;
        this.published = published;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID draw(HolidayFile file, String source, PersonId by) {
        if (!file.faults().isEmpty()) throw Refusal.invalid("file", "calendar.refusal.faults");
        var days = file.lines().stream().map(HolidayFile.Line::day).toList();
        return draw(new Content(days, file.covered(), null), source, by);
    }

    @Override
    @Transactional
    public UUID draw(SlotPlan plan, String source, PersonId by) {
        plan.check();
        return draw(new Content(List.of(), Set.of(), plan), source, by);
    }

    private UUID draw(Content content, String source, PersonId by) {
        var told = source.strip();
        if (told.isEmpty()) throw Refusal.invalid("source", "calendar.refusal.no-source");
        if (told.length() > LONGEST_SOURCE) {
            throw Refusal.invalid("source", "calendar.refusal.source-long", LONGEST_SOURCE);
        }
        return proposals.add(content, told, editions.latest(), by, clock.instant());
    }

    @Override
    public CalendarProposal find(UUID id) {
        return told(proposals.find(id));
    }

    @Override
    public List<CalendarProposal> waiting() {
        return proposals.waiting().stream().map(this::told).toList();
    }

    @Override
    public List<CalendarProposal> decided(int most) {
        return proposals.decided(most).stream().map(this::told).toList();
    }

    /** Decided ones are told against what they were decided against. */
    private CalendarProposal told(ProposalRecord row) {
        var content = proposals.content(row);
        var base = row.getDecision() == null ? editions.latest() : row.getBase();
        return new CalendarProposal(
                row.getId(),
                row.getSource(),
                base,
                List.copyOf(content.covered()),
                changes(content, base),
                content.plan(),
                row.getMadeAt(),
                new PersonId(row.getMadeBy()),
                row.getOfferedAt(),
                row.getDecision() == null ? null : Decision.valueOf(row.getDecision()),
                row.getDecidedAt(),
                row.getDecidedBy() == null ? null : new PersonId(row.getDecidedBy()),
                row.getVersion());
    }

    private List<DayChange> changes(Content content, int base) {
        if (content.plan() != null) return List.of();
        return DayChange.between(editions.days(base), content.days(), content.covered());
    }

    @Override
    @Transactional
    public void offer(UUID id, PersonId by) {
        var row = proposals.hold(id);
        if (!row.getMadeBy().equals(by.value())) throw Refusal.forbidden("calendar.refusal.not-yours");
        if (row.getOfferedAt() != null) return;
        if (told(row).isEmpty()) throw Refusal.conflict("calendar.refusal.nothing-changes");
        proposals.offer(id, clock.instant());
    }

    @Override
    @Transactional
    public int confirm(UUID id, int seen, PersonId by) {
        editions.alone();
        var row = proposals.hold(id);
        if (row.getMadeBy().equals(by.value())) throw Refusal.forbidden("calendar.refusal.own-proposal");
        if (row.getOfferedAt() == null) throw Refusal.unknown("calendar.refusal.no-proposal");
        var base = editions.latest();
        if (base != seen) throw Refusal.conflict("calendar.refusal.changed-since");
        var version = publish(row, proposals.content(row), base);
        proposals.decide(id, Decision.CONFIRMED, by, clock.instant(), base, version);
        afterCommit(published::refresh);
        return version;
    }

    private int publish(ProposalRecord row, Content content, int base) {
        var at = clock.instant();
        @Nullable SlotPlan plan = content.plan();
        return plan == null
                ? holidays.publish(changes(content, base), row.getSource(), at)
                : slots.publish(plan, row.getSource(), at);
    }

    /** This node knows the new version at once, the others within a minute. */
    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    @Override
    @Transactional
    public Decision refuse(UUID id, PersonId by) {
        var row = proposals.hold(id);
        var own = row.getMadeBy().equals(by.value());
        if (!own && row.getOfferedAt() == null) throw Refusal.unknown("calendar.refusal.no-proposal");
        var decision = own ? Decision.WITHDRAWN : Decision.REFUSED;
        proposals.decide(id, decision, by, clock.instant(), editions.latest(), null);
        return decision;
    }
}
