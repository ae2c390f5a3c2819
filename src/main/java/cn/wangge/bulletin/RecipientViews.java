package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.ScheduleWords.Option;
import cn.wangge.bulletin.Sendings.Via;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.bulletin.db.tables.records.SendingRecord;
import cn.wangge.notification.PaperPost;
import cn.wangge.notification.PaperPost.Progress;
import cn.wangge.organization.People;
import cn.wangge.organization.Units;
import cn.wangge.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together who gets which paper, and what was sent. */
@Component
class RecipientViews {

    private final Recipients recipients;
    private final Schedules schedules;
    private final Sendings sendings;
    private final PaperPost post;
    private final PaperNames names;
    private final People people;
    private final Units units;
    private final BulletinWords words;

    RecipientViews(
            Recipients recipients,
            Schedules schedules,
            Sendings sendings,
            PaperPost post,
            PaperNames names,
            People people,
            Units units,
            BulletinWords words) {
        this.recipients = recipients;
        this.schedules = schedules;
        this.sendings = sendings;
        this.post = post;
        this.names = names;
        this.people = people;
        this.units = units;
        this.words = words;
    }

    /**
     * All lists as one.
     *
     * @param mails whether the site has a mail server
     */
    record ListView(List<Line> lines, List<Option> papers, List<Option> units, Typed typed, boolean mails) {}

    /** Somebody on a list. */
    record Line(UUID id, String paper, String who, String kind, String how) {}

    /** As it was typed, so that a refusal costs nothing. */
    record Typed(String schedule, String person, String unit, String address, boolean open) {

        static final Typed NOTHING = new Typed("", "", "", "", false);
    }

    /** What was sent of one paper. */
    record SentView(String title, List<Sent> lines) {}

    record Sent(String who, String how, String at, String state, boolean trouble) {}

    ListView list(Typed typed) {
        return new ListView(
                recipients.all().stream().map(this::line).toList(),
                schedules.all().stream()
                        .map(s -> new Option(
                                s.id(), names.name(s.paper(), s.timing().kind()), s.id().equals(typed.schedule())))
                        .toList(),
                units.responsible().stream()
                        .map(unit -> new Option(
                                unit.id().value(),
                                unit.name(),
                                unit.id().value().equals(typed.unit())))
                        .toList(),
                typed,
                post.mails());
    }

    /** Whom the form named, for the picker to show again. */
    String shown(String person) {
        return person.isBlank() ? "" : people.name(new PersonId(person));
    }

    private Line line(Recipient recipient) {
        var person = recipient.person();
        var unit = recipient.unit();
        var kind = person != null ? "person" : unit != null ? "unit" : "address";
        var who = person != null
                ? people.name(person)
                : unit != null ? units.name(unit) : Objects.requireNonNull(recipient.address());
        var how = recipient.audience() == Audience.PUBLIC ? "open" : kind.equals("address") ? "mail" : "notice";
        return new Line(
                recipient.id(),
                names.name(recipient.paper(), recipient.kind()),
                who,
                words.text("bulletin.recipient." + kind),
                words.text("bulletin.recipient.how." + how));
    }

    SentView sent(IssueRecord issue) {
        var all = sendings.of(issue.getId());
        var progress = post.progress(all.stream()
                .map(SendingRecord::getMailId)
                .filter(Objects::nonNull)
                .toList());
        return new SentView(
                names.title(Topic.of(issue)),
                all.stream().map(sending -> sent(sending, progress)).toList());
    }

    private Sent sent(SendingRecord sending, Map<UUID, Progress> progress) {
        var person = sending.getPersonId();
        var way = Sendings.audience(sending) == Audience.PUBLIC ? "open" : sending.getVia();
        var state = Via.valueOf(sending.getVia()) == Via.NOTICE ? "TOLD" : state(sending.getMailId(), progress);
        return new Sent(
                person == null ? sending.getAddress() : people.name(new PersonId(person)),
                words.text("bulletin.sending.way." + way),
                BulletinWords.moment(sending.getSentAt()),
                words.text("bulletin.sending.state." + state),
                state.equals("NO_SERVER") || state.equals(Progress.GIVEN_UP.name()));
    }

    private static String state(@Nullable UUID mail, Map<UUID, Progress> progress) {
        if (mail == null) return "NO_SERVER";
        return progress.getOrDefault(mail, Progress.WAITING).name();
    }
}
