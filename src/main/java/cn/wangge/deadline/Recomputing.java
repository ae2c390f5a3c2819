package cn.wangge.deadline;

import static java.util.Objects.requireNonNull;

import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.deadline.Entry.State;
import cn.wangge.deadline.Recomputation.Decision;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes orders of recomputation and carries them out, a batch in each transaction of the caller. */
@Component
class Recomputing implements Recomputations {

    private static final int LONGEST_REASON = 200;

    private final RecomputationTable orders;
    private final Ledger ledger;
    private final Writing writing;
    private final Foreseeing foreseeing;
    private final OrderedVersion ordered;
    private final WorkingCalendar calendar;

    Recomputing(
            RecomputationTable orders,
            Ledger ledger,
            Writing writing,
            Foreseeing foreseeing,
            OrderedVersion ordered,
            WorkingCalendar calendar) {
        this.orders = orders;
        this.ledger = ledger;
        this.writing = writing;
        this.foreseeing = foreseeing;
        this.ordered = ordered;
        this.calendar = calendar;
    }

    @Override
    public Foreseen foresee(Instant now) {
        return foreseeing.under(calendar.version(), now);
    }

    @Override
    public Optional<Recomputation> latest() {
        return orders.all(1).stream().findFirst();
    }

    @Override
    public List<Recomputation> all(int most) {
        return orders.all(most);
    }

    @Override
    @Transactional
    public Recomputation order(String reason, PersonId by, Instant at) {
        var told = reason.strip();
        if (told.isEmpty() || told.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "deadline.refusal.reason", LONGEST_REASON);
        }
        if (orders.oneWaits()) throw Refusal.conflict("deadline.refusal.order-waits");
        var foreseen = foresee(at);
        if (foreseen.open() == 0) throw Refusal.conflict("deadline.refusal.nothing-older");
        var id = UUID.randomUUID();
        orders.add(id, foreseen, told, by, at);
        return requireNonNull(orders.hold(id));
    }

    @Override
    @Transactional
    public void confirm(UUID id, PersonId by, Instant at) {
        var order = undecided(id);
        if (order.orderedBy().equals(by)) throw Refusal.forbidden("deadline.refusal.own-order");
        orders.decide(id, Decision.CONFIRMED, by, at, ledger.countOlderThan(order.version()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ordered.refresh();
            }
        });
    }

    @Override
    @Transactional
    public Decision refuse(UUID id, PersonId by, Instant at) {
        var own = undecided(id).orderedBy().equals(by);
        var decision = own ? Decision.WITHDRAWN : Decision.REFUSED;
        orders.decide(id, decision, by, at, null);
        return decision;
    }

    private Recomputation undecided(UUID id) {
        var order = orders.hold(id);
        if (order == null) throw Refusal.unknown("deadline.refusal.no-order");
        if (!order.waits()) throw Refusal.conflict("deadline.refusal.order-decided");
        return order;
    }

    @Override
    public Batch follow(int most, Set<CaseId> except, Instant at) {
        var version = ordered.inDatabase();
        if (version == 0) return new Batch(0, List.of());
        var entries = ledger.holdOlderThan(version, most, except);
        var moved = new ArrayList<MovedDeadline>();
        for (var entry : entries) follow(entry.under(version), moved);
        if (!entries.isEmpty()) orders.progress(version, entries.size(), moved.size());
        else if (ledger.countOlderThan(version) == 0) orders.finish(version, at);
        return new Batch(entries.size(), moved);
    }

    private void follow(Entry entry, List<MovedDeadline> moved) {
        var before = entry.dueAt();
        if (entry.state() == State.PAUSED || before == null) {
            ledger.rewrite(entry, State.PAUSED, null, null);
            return;
        }
        var now = writing.recompute(entry, entry.course());
        var dueAt = requireNonNull(now.dueAt());
        if (dueAt.equals(before)) return;
        var yellowAt = requireNonNull(now.yellowAt());
        moved.add(new MovedDeadline(
                entry.caseId(),
                entry.kind(),
                entry.round(),
                before,
                dueAt,
                yellowAt,
                entry.reckoning().version()));
    }
}
