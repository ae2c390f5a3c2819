package cn.wangge.evaluation;

import static cn.wangge.evaluation.Entries.Whom.person;
import static cn.wangge.evaluation.Entries.Whom.unit;

import cn.wangge.deadline.DeadlineKind;
import cn.wangge.evaluation.CaseStory.Ran;
import cn.wangge.evaluation.CaseStory.Said;
import cn.wangge.organization.Post;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Handling and closing against the handling limit, which stands still while the centre checks; so a case is
 * closed in time where its unit was in time. What counts as due is what was done, or whose limit has passed.
 */
final class HandlingEntries {

    private final CaseStory story;
    private final Entries entries;
    private final List<Ran> rounds;
    private boolean exemptionShown;

    private HandlingEntries(CaseStory story, Entries entries) {
        this.story = story;
        this.entries = entries;
        this.rounds = story.ran(DeadlineKind.HANDLING).toList();
    }

    static void derive(CaseStory story, Entries entries) {
        var part = new HandlingEntries(story, entries);
        if (story.facts().gone()) {
            part.excluded();
            return;
        }
        for (var i = 0; i < part.rounds.size(); i++) part.handled(i);
        part.signingOff();
        part.closings();
        part.sideMatters();
    }

    /** What nobody has taken in hand is held against whoever leads the unit, so it bears no name. */
    private void signingOff() {
        story.said("signed-off")
                .forEach(s -> entries.done(
                        Measure.SIGN_OFF,
                        story.limitOf(DeadlineKind.FEEDBACK, s),
                        s.at(),
                        person(story.unitAt(s.at()), s.by(), Post.UNIT_LEADER)));
        story.ran(DeadlineKind.FEEDBACK)
                .filter(Ran::openPast)
                .forEach(r -> entries.late(
                        Measure.SIGN_OFF,
                        Objects.requireNonNull(r.redAt()),
                        null,
                        person(story.unitAt(r.startedAt()), r.claimedBy(), Post.UNIT_LEADER)));
    }

    private void excluded() {
        var at = story.facts().endedAt();
        if (at == null) return;
        var why = story.facts().status() == cn.wangge.casefile.Status.VOID
                ? Measure.EXCLUDED_VOID
                : Measure.EXCLUDED_MERGED;
        entries.add(why, at, unit(story.facts().unit()));
    }

    private void handled(int i) {
        var round = rounds.get(i);
        var until = i + 1 < rounds.size() ? rounds.get(i + 1).startedAt() : Instant.MAX;
        var done = feedback(round.startedAt(), until).map(Said::at).orElse(null);
        if (done == null && round.redFiredAt() == null) return;
        count(Measure.HANDLING, round, done);
    }

    /** The last feedback that was not sent back for being incomplete. */
    private Optional<Said> feedback(Instant from, Instant until) {
        var last = within(story.said("signed-off", "approve").toList(), from, until);
        var incomplete =
                within(story.said("requested-verification", "incomplete").toList(), from, until);
        return last.filter(
                said -> incomplete.isEmpty() || !incomplete.get().at().isAfter(said.at()));
    }

    private static Optional<Said> within(List<Said> said, Instant from, Instant until) {
        return said.stream()
                .filter(s -> !s.at().isBefore(from) && s.at().isBefore(until))
                .reduce((first, second) -> second);
    }

    private void closings() {
        var closings = new java.util.ArrayList<>(
                story.said("approved-closing", "approve").map(Said::at).toList());
        // A model of the county's own may name the part otherwise.
        var closedAt = story.facts().closedAt();
        if (closedAt != null && !closings.contains(closedAt)) closings.add(closedAt);
        Instant last = null;
        for (var at : closings) {
            round(at)
                    .ifPresentOrElse(
                            r -> count(Measure.CLOSING, r, at), () -> entries.add(Measure.CLOSING, at, unit(null)));
            last = at;
        }
        if (rounds.isEmpty() || story.facts().status().isEnd()) return;
        var open = rounds.get(rounds.size() - 1);
        if (open.redFiredAt() != null && (last == null || last.isBefore(open.startedAt()))) {
            count(Measure.CLOSING, open, null);
        }
    }

    private Optional<Ran> round(Instant at) {
        return rounds.stream().filter(r -> !r.startedAt().isAfter(at)).reduce((first, second) -> second);
    }

    /** Late is what passed its limit; where an appeal excused it, it is left out and shown apart, once. */
    private void count(Measure measure, Ran round, @Nullable Instant done) {
        var whom = unit(story.unitAt(round.startedAt()));
        var late = round.redFiredAt() != null && (done == null || round.passedBefore(done));
        if (!late) {
            entries.add(measure, Objects.requireNonNull(done), whom);
            return;
        }
        var due = Objects.requireNonNullElse(round.redAt(), round.startedAt());
        if (!story.facts().exempted()) {
            entries.late(measure, due, done, whom);
        } else if (!exemptionShown) {
            exemptionShown = true;
            entries.add(Measure.EXCLUDED_EXEMPTED, due, whom);
        }
    }

    private void sideMatters() {
        for (var asked : story.asked()) {
            var at = asked.decidedAt();
            if (at == null) continue;
            var whom = unit(story.unitAt(at));
            if (asked.granted("EXTENSION")) entries.add(Measure.EXTENSION, at, whom);
            if (asked.granted("SUSPENSION")) entries.add(Measure.SUSPENSION, at, whom);
            if (asked.granted("REOPENING")) entries.add(Measure.REOPENED, at, whom);
        }
    }
}
