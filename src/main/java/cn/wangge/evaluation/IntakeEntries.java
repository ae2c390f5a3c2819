package cn.wangge.evaluation;

import static cn.wangge.evaluation.Entries.Whom.person;
import static cn.wangge.evaluation.Entries.Whom.unit;
import static cn.wangge.organization.Post.GRID_LEADER;
import static cn.wangge.organization.Post.INSPECTOR;
import static cn.wangge.organization.Post.OPERATOR;
import static cn.wangge.organization.Post.SHIFT_LEADER;

import cn.wangge.casefile.Channel;
import cn.wangge.casefile.Status;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.evaluation.Entries.Whom;
import cn.wangge.organization.Post;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps 1 and 2: reports, acceptance, confirmation, filing. */
final class IntakeEntries {

    /** Found by the people before the centre's own eyes saw it (监督举报). */
    private static final Set<Channel> PUBLIC = EnumSet.of(
            Channel.HOTLINE,
            Channel.POLICE,
            Channel.MAYOR_MAILBOX,
            Channel.COUNTY_MAILBOX,
            Channel.WEBSITE,
            Channel.PUBLIC,
            Channel.VISIT);

    private final CaseStory story;
    private final CaseStory.Facts facts;
    private final Entries entries;

    private IntakeEntries(CaseStory story, Entries entries) {
        this.story = story;
        this.facts = story.facts();
        this.entries = entries;
    }

    static void derive(CaseStory story, Entries entries) {
        var part = new IntakeEntries(story, entries);
        part.reports();
        part.desk();
        part.confirmation();
        part.filing();
    }

    private void reports() {
        if (facts.splitFrom() != null) {
            // A part of another case is no report; too many of them are a sign of made figures.
            if (facts.filedAt() != null) entries.add(Measure.SPLIT, facts.filedAt(), unit(facts.unit()));
            return;
        }
        entries.add(Measure.REPORTED, facts.reportedAt(), reporter());
        if (PUBLIC.contains(facts.channel())) entries.add(Measure.PUBLIC_REPORTED, facts.reportedAt(), Whom.NOBODY);
        var judged = facts.filedAt() != null ? facts.filedAt() : facts.endedAt();
        var filed = facts.filedAt() != null && !facts.gone();
        if (judged != null && (filed || facts.status() == Status.REGISTERED)) {
            entries.late(Measure.VALID, facts.reportedAt(), judged, reporter());
        }
        if (facts.status() == Status.REGISTERED && facts.endedAt() != null) {
            entries.add(Measure.SELF_SETTLED, facts.endedAt(), reporter());
        }
    }

    /** A report counts for the inspector or grid leader who saw the matter, also where a seat typed it in. */
    private Whom reporter() {
        var post = post(facts.channel());
        if (post == null) return Whom.NOBODY;
        return person(null, facts.onBehalfOf() != null ? facts.onBehalfOf() : facts.reportedBy(), post);
    }

    private static @Nullable Post post(Channel channel) {
        return switch (channel) {
            case INSPECTOR -> INSPECTOR;
            case GRID_LEADER -> GRID_LEADER;
            default -> null;
        };
    }

    private void desk() {
        story.said("registered").forEach(s -> {
            var limit = story.limitOf(DeadlineKind.FILING, s);
            entries.done(Measure.ACCEPTED, limit, s.at(), person(null, s.by(), OPERATOR));
            if (s.decision().equals("askConfirmation")) {
                entries.done(Measure.SEND_CONFIRMATION, limit, s.at(), person(null, s.by(), OPERATOR));
            }
        });
    }

    private void confirmation() {
        story.said("confirmed").forEach(s -> {
            var whom = person(null, s.by(), INSPECTOR);
            entries.done(Measure.CONFIRMATION, story.limitOf(DeadlineKind.CONFIRMATION, s), s.at(), whom);
            // True, and told by the people: the inspector of the grid should have found it himself.
            if (s.decision().equals("confirmed") && PUBLIC.contains(facts.channel())) {
                entries.add(Measure.MISSED, s.at(), whom);
            }
        });
        story.ran(DeadlineKind.CONFIRMATION)
                .filter(CaseStory.Ran::openPast)
                .forEach(r -> entries.late(
                        Measure.CONFIRMATION,
                        java.util.Objects.requireNonNull(r.redAt()),
                        null,
                        person(null, r.claimedBy(), INSPECTOR)));
    }

    private void filing() {
        var approval = story.said("approved-filing", "approve")
                .reduce((first, second) -> second)
                .orElse(null);
        story.said("approved-filing", "approve")
                .forEach(s -> entries.done(
                        Measure.FILING_APPROVAL,
                        story.limitOf(DeadlineKind.FILING, s),
                        s.at(),
                        person(null, s.by(), SHIFT_LEADER)));
        var filedAt = facts.filedAt();
        if (filedAt == null) return;
        if (facts.status() == Status.VOID && approval != null) {
            entries.late(
                    Measure.VOIDED_FILING, approval.at(), facts.endedAt(), person(null, approval.by(), SHIFT_LEADER));
        }
        if (facts.gone()) return;
        entries.add(Measure.FILED, filedAt, unit(facts.unit()));
        if (PUBLIC.contains(facts.channel())) entries.add(Measure.PUBLIC_FILED, filedAt, unit(facts.unit()));
        if (!reporter().equals(Whom.NOBODY) && facts.splitFrom() == null) {
            entries.add(Measure.OWN_FILED, filedAt, reporter());
        }
    }
}
