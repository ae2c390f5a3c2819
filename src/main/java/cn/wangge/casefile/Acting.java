package cn.wangge.casefile;

import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who acts at which instant in the transaction under way, and the cases it has read. A person's command
 * begins one; where none was begun (a timer fires), the system acts by the clock. What was changed is
 * kept once, before the commit.
 */
@Component
public class Acting {

    private final CaseFiles files;
    private final Clock clock;

    Acting(CaseFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Begins the part of a person in this transaction. */
    public <R> R as(Actor actor, Instant at, Supplier<R> work) {
        if (TransactionSynchronizationManager.hasResource(this))
            throw new IllegalStateException("somebody acts already");
        bind(new Part(actor, at));
        return work.get();
    }

    /** The part of a person in one scene of a transaction that has several; what it changed is written at its end. */
    <R> R scene(Actor actor, Instant at, Supplier<R> work) {
        var result = as(actor, at, work);
        keepNow();
        TransactionSynchronizationManager.unbindResource(this);
        return result;
    }

    public Actor actor() {
        return part().actor;
    }

    /** The instant of the command, by which everything in it is stamped. */
    public Instant at() {
        return part().at;
    }

    public CaseFile theCase(CaseId id) {
        return part().cases.computeIfAbsent(id, files::byId);
    }

    public CaseFile theCase(String number) {
        var found = files.byNumber(number);
        return part().cases.computeIfAbsent(found.id(), id -> found);
    }

    void opened(CaseFile theCase) {
        files.open(theCase);
        part().cases.put(theCase.id(), theCase);
    }

    /** Writes what has been changed so far, so that a query of the same transaction sees it. */
    public void keepNow() {
        part().cases.values().forEach(files::keep);
    }

    private Part part() {
        var part = (Part) TransactionSynchronizationManager.getResource(this);
        return part != null ? part : bind(new Part(Actor.SYSTEM, clock.instant()));
    }

    private Part bind(Part part) {
        TransactionSynchronizationManager.bindResource(this, part);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                part.cases.values().forEach(files::keep);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Acting.this);
            }
        });
        return part;
    }

    private static final class Part {
        private final Actor actor;
        private final Instant at;
        private final Map<CaseId, CaseFile> cases = new LinkedHashMap<>();

        private Part(Actor actor, Instant at) {
            this.actor = actor;
            this.at = at;
        }
    }
}
