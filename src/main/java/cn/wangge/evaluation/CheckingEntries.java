package cn.wangge.evaluation;

import static cn.wangge.evaluation.Entries.Whom.person;
import static cn.wangge.evaluation.Entries.Whom.unit;
import static cn.wangge.organization.Post.INSPECTOR;
import static cn.wangge.organization.Post.OPERATOR;
import static cn.wangge.organization.Post.SHIFT_LEADER;

import cn.wangge.deadline.DeadlineKind;
import cn.wangge.evaluation.CaseStory.Ran;
import cn.wangge.evaluation.CaseStory.Said;
import java.util.Objects;
import java.util.Set;

/** Steps 6 and 7: verification, rework, supervision, referral, approval of the closing, survey. */
final class CheckingEntries {

    /** Who failed the check works again (返工); a supervision for lateness is none. */
    private static final Set<String> AFTER_A_CHECK = Set.of("approved-supervision", "approved-closing");

    private final CaseStory story;
    private final Entries entries;

    private CheckingEntries(CaseStory story, Entries entries) {
        this.story = story;
        this.entries = entries;
    }

    static void derive(CaseStory story, Entries entries) {
        var part = new CheckingEntries(story, entries);
        part.sending();
        part.verification();
        if (!story.facts().gone()) part.orders();
        part.approval();
        part.survey();
    }

    private void sending() {
        story.said("requested-verification", "notify")
                .forEach(s -> entries.done(
                        Measure.SEND_VERIFICATION,
                        story.limitOf(DeadlineKind.CLOSING, s),
                        s.at(),
                        person(null, s.by(), OPERATOR)));
    }

    private void verification() {
        story.said("verified").forEach(s -> {
            var whom = person(story.unitAt(s.at()), s.by(), INSPECTOR);
            entries.done(Measure.VERIFICATION, story.limitOf(DeadlineKind.VERIFICATION, s), s.at(), whom);
            if (s.decision().equals("met")) entries.add(Measure.PASSED, s.at(), whom);
        });
        story.ran(DeadlineKind.VERIFICATION)
                .filter(Ran::openPast)
                .forEach(r -> entries.late(
                        Measure.VERIFICATION,
                        Objects.requireNonNull(r.redAt()),
                        null,
                        person(story.unitAt(r.startedAt()), r.claimedBy(), INSPECTOR)));
    }

    private void orders() {
        for (var said : story.said()) {
            var whom = unit(story.unitAt(said.at()));
            if (said.decision().equals("supervise")) {
                entries.add(Measure.SUPERVISION, said.at(), whom);
                if (AFTER_A_CHECK.contains(said.part())) entries.add(Measure.REWORK, said.at(), whom);
            }
            if (said.is("approved-referral", "approve")) entries.add(Measure.REFERRAL, said.at(), whom);
        }
    }

    private void approval() {
        story.said("approved-closing", "approve")
                .forEach(s -> entries.done(
                        Measure.CLOSING_APPROVAL,
                        story.limitOf(DeadlineKind.CLOSING, s),
                        s.at(),
                        person(null, s.by(), SHIFT_LEADER)));
    }

    private void survey() {
        story.said("surveyed").forEach(s -> {
            var whom = unit(story.facts().unit());
            entries.add(Measure.SURVEY, s.at(), whom);
            if (s.satisfaction() == null || s.decision().equals("notReached")) return;
            entries.add(Measure.SURVEY_REACHED, s.at(), whom);
            if (content(s)) entries.add(Measure.SATISFIED, s.at(), whom);
            // Nobody is asked in so many words whether it is solved; who does not want it reopened says so.
            if (!s.decision().equals("reopen")) entries.add(Measure.SOLVED, s.at(), whom);
        });
    }

    /** 基本满意 counts as content, as is usual in the three rates. */
    private static boolean content(Said said) {
        return !"UNSATISFIED".equals(said.satisfaction());
    }
}
