package cn.wangge.intake;

import cn.wangge.casefile.Channel;
import cn.wangge.catalog.Catalog;
import cn.wangge.evidence.Photos;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.PhotoId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Refusal.Problem;
import cn.wangge.shared.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a report must say, field by field. Text is kept as typed; only its length is bounded. */
@Component
class ReportChecks {

    /** Longest description, in characters (domain notes, section 5.4 names 500; the mailboxes send more). */
    static final int DESCRIPTION = 2000;

    static final int PHOTOS = 9;

    /** No source grants more time than that; what lies beyond was mistyped. */
    private static final Duration FARTHEST = Duration.ofDays(3 * 366);

    private static final Pattern PHONE = Pattern.compile("[+0-9０-９()（） -]{5,24}");

    private final Catalog catalog;
    private final Photos photos;
    private final People people;
    private final Clock clock;

    ReportChecks(Catalog catalog, Photos photos, People people, Clock clock) {
        this.clock = clock;
        this.catalog = catalog;
        this.photos = photos;
        this.people = people;
    }

    void check(ReportRequest report, Actor actor) {
        var problems = new ArrayList<Problem>();
        channel(report.channel(), actor, problems);
        description(report.description(), problems);
        if (report.longitude() == null) problems.add(new Problem("longitude", "intake.refusal.noPlace"));
        else if (report.latitude() == null) problems.add(new Problem("latitude", "intake.refusal.noPlace"));
        var category = report.categoryCode();
        if (category != null
                && !category.isBlank()
                && catalog.find(category.strip()).isEmpty()) {
            problems.add(new Problem("categoryCode", "intake.refusal.unknownCategory", Words.quoted(category)));
        }
        length("address", report.address(), 200, problems);
        length("reporterName", report.reporterName(), 60, problems);
        length("sourceNumber", report.sourceNumber(), 64, problems);
        var phone = report.reporterPhone();
        if (phone != null && !phone.isBlank() && !PHONE.matcher(phone.strip()).matches()) {
            problems.add(new Problem("reporterPhone", "intake.refusal.badPhone"));
        }
        var other = report.onBehalfOf();
        if (other != null
                && !other.isBlank()
                && people.actor(new PersonId(other.strip())).isEmpty()) {
            problems.add(new Problem("onBehalfOf", "intake.refusal.unknownPerson", Words.quoted(other)));
        }
        var sourceDueAt = report.sourceDueAt();
        if (sourceDueAt != null
                && sourceDueAt.toInstant().isAfter(clock.instant().plus(FARTHEST))) {
            problems.add(new Problem("sourceDueAt", "intake.refusal.sourceDueTooFar"));
        }
        if (!problems.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, problems);
        photos(report);
    }

    private static void channel(@Nullable String name, Actor actor, List<Problem> problems) {
        var channel = Arrays.stream(Channel.values())
                .filter(c -> c.name().equals(name))
                .findFirst();
        if (channel.isEmpty()) {
            problems.add(
                    new Problem("channel", "intake.refusal.unknownChannel", name == null ? "" : Words.quoted(name)));
            return;
        }
        if (!ReportChannels.of(actor).contains(channel.get()))
            throw Refusal.forbidden("intake.refusal.channelNotYours");
    }

    private static void description(@Nullable String text, List<Problem> problems) {
        if (text == null || Words.areNone(text))
            problems.add(new Problem("description", "intake.refusal.noDescription"));
        else length("description", text, DESCRIPTION, problems);
    }

    private static void length(String field, @Nullable String text, int most, List<Problem> problems) {
        if (text == null) return;
        var length = text.codePointCount(0, text.length());
        if (length > most) problems.add(new Problem(field, "intake.refusal.tooLong", most, length));
    }

    private void photos(ReportRequest report) {
        var ids = report.photoIds();
        if (ids == null || ids.isEmpty()) return;
        if (ids.size() > PHOTOS) throw Refusal.invalid("photoIds", "intake.refusal.tooManyPhotos", PHOTOS);
        photos.requireAll(ids.stream().map(PhotoId::new).toList());
    }
}
