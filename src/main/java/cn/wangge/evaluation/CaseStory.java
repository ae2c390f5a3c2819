package cn.wangge.evaluation;

import cn.wangge.casefile.Channel;
import cn.wangge.casefile.Status;
import cn.wangge.deadline.DeadlineKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case as far as figures go, read from its row, its answers, its requests and its
 * limits; nothing in it depends on the present moment, so that it gives the same figures at any time.
 *
 * @param objected what the centre has left out of the unit's figures upon an objection
 */
record CaseStory(Facts facts, List<Said> said, List<Asked> asked, List<Ran> ran, Set<Objected> objected) {

    record Facts(
            UUID id,
            String number,
            String title,
            Channel channel,
            @Nullable String category,
            String grid,
            @Nullable String unit,
            Status status,
            String reportedBy,
            @Nullable String onBehalfOf,
            boolean exempted,
            @Nullable UUID splitFrom,
            Instant reportedAt,
            @Nullable Instant filedAt,
            @Nullable Instant closedAt,
            @Nullable Instant endedAt,
            int sequence) {

        /** Voided or joined to another: none of it is held against anybody. */
        boolean gone() {
            return status == Status.VOID || status == Status.MERGED;
        }
    }

    /** An answer: by the part that the answerer had, not by the name of a task, which a model may change. */
    record Said(
            String part,
            String decision,
            String by,
            Instant at,
            @Nullable String unit,
            @Nullable String satisfaction) {

        boolean is(String part, String decision) {
            return this.part.equals(part) && this.decision.equals(decision);
        }
    }

    record Asked(
            String kind,
            int ordinal,
            String state,
            @Nullable String unit,
            Instant askedAt,
            @Nullable Instant decidedAt) {

        boolean granted(String wanted) {
            return kind.equals(wanted) && state.equals("GRANTED");
        }
    }

    /**
     * A limit.
     *
     * @param redAt when all of it was used up; null for one that stood still before
     * @param redFiredAt when that moment fired
     */
    record Ran(
            DeadlineKind kind,
            int round,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant redAt,
            @Nullable Instant redFiredAt,
            @Nullable String claimedBy) {

        boolean passedBefore(Instant done) {
            return redAt != null && done.isAfter(redAt);
        }

        /** Still runs, although all of it is used up. */
        boolean openPast() {
            return endedAt == null && redFiredAt != null && redAt != null;
        }
    }

    record Objected(Measure measure, @Nullable String unit) {}

    Stream<Said> said(String part) {
        return said.stream().filter(s -> s.part().equals(part));
    }

    Stream<Said> said(String part, String decision) {
        return said.stream().filter(s -> s.is(part, decision));
    }

    /** The limit that ended with this answer. */
    @Nullable
    Ran limitOf(DeadlineKind kind, Said said) {
        return ran(kind).filter(r -> said.at().equals(r.endedAt())).findFirst().orElse(null);
    }

    /** Limits of a kind in their order. */
    Stream<Ran> ran(DeadlineKind kind) {
        return ran.stream().filter(r -> r.kind() == kind).sorted(Comparator.comparing(Ran::round));
    }

    /** The dispatches in their order. */
    List<Said> dispatches() {
        return said("dispatched", "dispatch").toList();
    }

    /** The unit that the case was with at a moment; of the last dispatch the case itself knows it. */
    @Nullable
    String unitAt(Instant at) {
        var before = dispatches().stream().filter(d -> !d.at().isAfter(at)).toList();
        if (before.isEmpty()) return null;
        return unitOf(before.get(before.size() - 1));
    }

    /** To whom a dispatch went. */
    @Nullable
    String unitOf(Said dispatch) {
        var all = dispatches();
        if (dispatch.equals(all.get(all.size() - 1))) return facts.unit();
        return decomposition(dispatch).map(Said::unit).orElse(facts.unit());
    }

    /** The determination of units that a dispatch carried out. */
    Optional<Said> decomposition(Said dispatch) {
        return said("decomposed", "confirmUnits")
                .filter(d -> !d.at().isAfter(dispatch.at()))
                .reduce((first, second) -> second);
    }
}
