package cn.wangge.evaluation;

import static cn.wangge.evaluation.Entries.Whom.person;
import static cn.wangge.evaluation.Entries.Whom.unit;
import static cn.wangge.organization.Post.OPERATOR;
import static cn.wangge.organization.Post.SHIFT_LEADER;

import cn.wangge.deadline.DeadlineKind;
import cn.wangge.evaluation.CaseStory.Ran;
import java.util.Objects;

/** Step 3 and the signing: who was named, how quickly, and whether it was the right unit. */
final class DispatchEntries {

    private DispatchEntries() {}

    static void derive(CaseStory story, Entries entries) {
        story.said("decomposed", "confirmUnits")
                .forEach(s -> entries.done(
                        Measure.DECOMPOSITION,
                        story.limitOf(DeadlineKind.DISPATCH, s),
                        s.at(),
                        person(null, s.by(), SHIFT_LEADER)));
        if (story.facts().gone()) return;
        story.dispatches()
                .forEach(s -> entries.done(
                        Measure.DISPATCH,
                        story.limitOf(DeadlineKind.DISPATCH, s),
                        s.at(),
                        person(story.unitOf(s), s.by(), OPERATOR)));
        again(story, entries);
        signing(story, entries);
        returns(story, entries);
    }

    /** Sent to another unit afterwards: the determination was wrong, counted on the day on which it was made. */
    private static void again(CaseStory story, Entries entries) {
        var dispatches = story.dispatches();
        for (var i = 1; i < dispatches.size(); i++) {
            var before = dispatches.get(i - 1);
            var now = dispatches.get(i);
            if (Objects.equals(story.unitOf(before), story.unitOf(now))) continue;
            story.decomposition(before)
                    .ifPresent(d ->
                            entries.late(Measure.DISPATCH_AGAIN, d.at(), now.at(), person(null, d.by(), SHIFT_LEADER)));
        }
    }

    private static void signing(CaseStory story, Entries entries) {
        story.said("signed", "sign")
                .forEach(s -> entries.done(
                        Measure.SIGNING, story.limitOf(DeadlineKind.SIGNING, s), s.at(), unit(story.unitAt(s.at()))));
        story.ran(DeadlineKind.SIGNING)
                .filter(Ran::openPast)
                .forEach(r -> entries.late(
                        Measure.SIGNING, Objects.requireNonNull(r.redAt()), null, unit(story.unitAt(r.startedAt()))));
    }

    private static void returns(CaseStory story, Entries entries) {
        var returned = story.said().stream()
                .filter(s -> s.is("signed", "return") || s.is("handled", "return"))
                .toList();
        for (var i = 0; i < returned.size(); i++) {
            var at = returned.get(i).at();
            entries.add(Measure.RETURN, at, unit(story.unitAt(at)));
            if (i > 0) entries.add(Measure.RETURNED_AGAIN, at, unit(story.unitAt(at)));
        }
        story.said("arbitrated", "designate")
                .forEach(s -> entries.add(Measure.EVASION, s.at(), unit(story.unitAt(s.at()))));
    }
}
