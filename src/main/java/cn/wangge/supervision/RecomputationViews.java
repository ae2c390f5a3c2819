package cn.wangge.supervision;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Foreseen;
import cn.wangge.deadline.Recomputation;
import cn.wangge.deadline.Recomputations;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a recomputation would move and how far one has come, in words. */
@Component
class RecomputationViews {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Recomputations recomputations;
    private final CaseReading cases;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    RecomputationViews(
            Recomputations recomputations, CaseReading cases, People people, MessageSource messages, Clock clock) {
        this.recomputations = recomputations;
        this.cases = cases;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param order the one that waits, runs, or came last
     * @param version the latest of the calendar, which it is all about
     * @param mayOrder whether another may be ordered now
     */
    record View(
            @Nullable Order order,
            int version,
            String sum,
            @Nullable String pausedSum,
            List<Foreseen.OfKind> kinds,
            List<Sample> samples,
            boolean mayOrder) {}

    /** A deadline that would move. */
    record Sample(String number, DeadlineKind kind, String before, String after) {}

    /** An order, with what it was foreseen to move. */
    record Order(
            String id,
            String headline,
            String by,
            String at,
            String reason,
            boolean own,
            boolean waits,
            boolean runs,
            boolean finished,
            int share,
            String progress,
            @Nullable String outcome) {}

    View page(Actor actor, Locale locale) {
        var order = recomputations.latest();
        // While one waits, both its persons look at the figures of now.
        var foreseen = recomputations.foresee(clock.instant());
        var waits = order.filter(Recomputation::waits).isPresent();
        return new View(
                order.map(it -> order(it, actor, locale)).orElse(null),
                foreseen.version(),
                sum(foreseen, locale),
                foreseen.paused() == 0 ? null : say(locale, "paused", foreseen.paused()),
                foreseen.kinds(),
                foreseen.samples().stream().flatMap(this::sample).toList(),
                foreseen.open() > 0
                        && !waits
                        && order.filter(Recomputation::runs).isEmpty());
    }

    private Stream<Sample> sample(Foreseen.Sample it) {
        Optional<String> number = cases.byId(new CaseId(it.caseId())).map(CaseFacts::number);
        return number
                .map(of -> new Sample(of, it.kind(), MOMENT.format(it.dueBefore()), MOMENT.format(it.dueAt())))
                .stream();
    }

    /** For example 312条期限将移动，其中41条转为超期. */
    private String sum(Foreseen foreseen, Locale locale) {
        if (foreseen.open() == 0) return say(locale, "none");
        if (foreseen.moved() == 0) return say(locale, "still", foreseen.open());
        return say(locale, "sum", foreseen.moved(), foreseen.turnOverdue(), foreseen.turnInTime());
    }

    Order order(Recomputation it, Actor actor, Locale locale) {
        return new Order(
                it.id().toString(),
                say(locale, "headline", it.version(), sum(it.foreseen(), locale)),
                people.name(it.orderedBy()),
                MOMENT.format(it.orderedAt()),
                it.reason(),
                it.orderedBy().equals(actor.id()),
                it.waits(),
                it.runs(),
                it.finishedAt() != null,
                it.share(),
                progress(it, locale),
                outcome(it, locale));
    }

    private static String at(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    private String progress(Recomputation it, Locale locale) {
        if (it.finishedAt() != null) return say(locale, "finished", it.done(), it.moved(), at(it.finishedAt()));
        return say(locale, "progress", it.done(), Objects.requireNonNullElse(it.open(), 0), it.moved());
    }

    private @Nullable String outcome(Recomputation it, Locale locale) {
        var by = it.decidedBy();
        if (it.decision() == null || by == null) return null;
        return say(locale, "outcome." + it.decision(), people.name(by), at(it.decidedAt()));
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage("settings.recomputation." + key, arguments, locale);
    }
}
