package cn.wangge.demo;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.Channel;
import cn.wangge.casefile.PastTelling;
import cn.wangge.casework.ActDesk;
import cn.wangge.casework.ItemDesk;
import cn.wangge.casework.ItemId;
import cn.wangge.casework.OpenItem;
import cn.wangge.grid.Grids;
import cn.wangge.intake.ReportReceipt;
import cn.wangge.intake.ReportRequest;
import cn.wangge.intake.Reporting;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.supervision.PastMoments;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the story of one case: the report, then each task in its time, and between them what fell due. */
@Component
class Narrator {

    private static final int COLLEAGUES = 8;
    private static final Set<Channel> NAMED = EnumSet.of(
            Channel.HOTLINE,
            Channel.POLICE,
            Channel.MAYOR_MAILBOX,
            Channel.COUNTY_MAILBOX,
            Channel.WEBSITE,
            Channel.PUBLIC,
            Channel.VISIT);

    private final PastTelling past;
    private final PastMoments moments;
    private final Reporting reporting;
    private final ItemDesk desk;
    private final ActDesk acts;
    private final Acting acting;
    private final Grids grids;
    private final Cast cast;
    private final Scripts scripts;
    private final Asides asides;
    private final DemoPhotos photos;
    private final TellingState state;

    Narrator(
            PastTelling past,
            PastMoments moments,
            Reporting reporting,
            ItemDesk desk,
            ActDesk acts,
            Acting acting,
            Grids grids,
            Cast cast,
            Scripts scripts,
            Asides asides,
            DemoPhotos photos,
            TellingState state) {
        this.past = past;
        this.moments = moments;
        this.reporting = reporting;
        this.desk = desk;
        this.acts = acts;
        this.acting = acting;
        this.grids = grids;
        this.cast = cast;
        this.scripts = scripts;
        this.asides = asides;
        this.photos = photos;
        this.state = state;
    }

    /** Tells it up to now and notes that it has been told, all in one. */
    void tell(Plan plan, Instant now) {
        past.tell(() -> {
            var story = begun(plan, now);
            while (goOn(story, now)) Thread.onSpinWait();
            hold(story, now);
            state.told(plan.number(), story.number);
            return story.number;
        });
    }

    private Story begun(Plan plan, Instant now) {
        var spot = plan.spot();
        var grid = grids.locate(spot.longitude(), spot.latitude()).code();
        var reporter =
                cast.reporter(plan.channel(), grid, plan.lot().of("reporter")).orElseThrow();
        var receipt = past.scene(reporter, plan.reportedAt(), () -> reporting.report(request(plan, reporter)));
        var id = past.scene(reporter, plan.reportedAt(), () -> theId(receipt));
        return new Story(plan, id, receipt.caseNumber(), reporter.id(), now);
    }

    private CaseId theId(ReportReceipt receipt) {
        return acting.theCase(receipt.caseNumber()).id();
    }

    /** One event of the story; false when nothing more happens until now. */
    private boolean goOn(Story story, Instant now) {
        var next = story.next(desk.waiting(story.id));
        var until = earliest(now, next == null ? now : story.at(next), story.stepInAt());
        var fired = moments.fireNext(story.id, until);
        if (fired.isPresent()) {
            if (fired.get().isAfter(story.time())) story.reached(fired.get());
            return true;
        }
        var aside = story.stepIn(until);
        if (aside.isPresent()) return stepIn(story, aside.get());
        if (next == null || story.at(next).isAfter(now)) return false;
        return answer(story, next);
    }

    private static Instant earliest(Instant... instants) {
        return Collections.min(List.of(instants));
    }

    /** Done where the case still stands so that it is offered. */
    private boolean stepIn(Story story, Aside aside) {
        var facts = past.scene(Actor.SYSTEM, aside.at(), () -> Story.facts(acting, story.id));
        var lot = story.plan.lot().of(aside.act());
        var actor = cast.one(aside.post(), facts.grid(), facts.responsibleUnit(), who -> true, lot);
        if (actor.isEmpty()) return true;
        past.scene(
                actor.get(),
                aside.at(),
                () -> acts.offers(story.number, aside.act(), actor.get())
                        && acts.take(story.number, aside.act(), aside.fields(), desk) != null);
        if (aside.at().isAfter(story.time())) story.reached(aside.at());
        return true;
    }

    private boolean answer(Story story, OpenItem item) {
        var task = Story.task(item);
        var at = story.at(item);
        var time = story.counted(task);
        var facts = past.scene(Actor.SYSTEM, at, () -> Story.facts(acting, story.id));
        var lot = story.plan.lot().of(task + time);
        var actor = actor(story, item, facts, lot);
        if (actor == null) return false;
        var twin = story.plan.twin();
        var mainCase = twin == null ? null : state.caseNumber(twin).orElse(null);
        var line = scripts.line(new Standing(story.plan, facts, task, time, at, isLate(item, at), mainCase));
        var fields = new LinkedHashMap<>(line.fields());
        fields.putAll(photos.forAnswer(story.plan, facts, line.pictures(), actor, at));
        past.scene(actor, at, () -> desk.complete(new ItemId(item.itemId()), line.decision(), fields));
        story.tookPart(actor, task);
        story.reached(at);
        story.expect(asides.after(task, story.plan, at));
        return true;
    }

    private static boolean isLate(OpenItem item, Instant at) {
        return item.redAt() != null && !at.isBefore(item.redAt());
    }

    private @Nullable Actor actor(Story story, OpenItem item, CaseFacts facts, Lot lot) {
        var id = new ItemId(item.itemId());
        var barred = new HashSet<PersonId>();
        // Nobody answers what his own part in the case forbids him; a colleague does.
        while (barred.size() < COLLEAGUES) {
            var found = cast.one(
                    item.role(),
                    facts.grid(),
                    item.unit(),
                    who -> !barred.contains(who.id()) && item.isFor(who) && story.mayTake(who, item.role(), facts),
                    lot);
            if (found.isEmpty()) return null;
            var actor = found.get();
            if (past.scene(actor, story.at(item), () -> desk.mayAnswer(id))) return actor;
            barred.add(actor.id());
        }
        return null;
    }

    /** Here and there somebody holds what waits, as at a real desk. */
    private void hold(Story story, Instant now) {
        for (var item : desk.waiting(story.id)) {
            var lot = story.plan.lot().of("held " + Story.task(item));
            if (!lot.falls("held", 0.12) || item.role() == Post.EFFICIENCY) continue;
            var facts = past.scene(Actor.SYSTEM, now, () -> Story.facts(acting, story.id));
            cast.one(
                            item.role(),
                            facts.grid(),
                            item.unit(),
                            who -> cast.isAccount(who) && item.isFor(who) && story.mayTake(who, item.role(), facts),
                            lot)
                    .filter(who -> past.scene(who, now, () -> desk.mayAnswer(new ItemId(item.itemId()))))
                    .ifPresent(who -> past.scene(who, now, () -> {
                        desk.claim(new ItemId(item.itemId()));
                        return who;
                    }));
        }
    }

    private ReportRequest request(Plan plan, Actor reporter) {
        var lot = plan.lot();
        var channel = plan.channel();
        var named = NAMED.contains(channel);
        var reply = named && lot.falls("reply wanted", 0.6);
        var sourced = channel == Channel.HOTLINE || channel == Channel.MAYOR_MAILBOX;
        return new ReportRequest(
                channel.name(),
                scripts.report(plan),
                lot.falls("item known", named ? 0.4 : 1) ? plan.scenario().item() : null,
                plan.spot().longitude(),
                plan.spot().latitude(),
                plan.spot().address(),
                named ? Citizens.name(lot) : null,
                named ? Citizens.phone(lot) : null,
                named && lot.falls("confidential", 0.07),
                reply,
                plan.urgent(),
                sourced ? sourceNumber(plan) : null,
                sourced ? plan.reportedAt().plus(Duration.ofDays(7)).atOffset(ZoneOffset.ofHours(8)) : null,
                null,
                photos.forReport(plan, reporter).stream().map(UUID::fromString).toList());
    }

    private static String sourceNumber(Plan plan) {
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(
                plan.reportedAt().atZone(Duty.ZONE).toLocalDate());
        var prefix = plan.channel() == Channel.HOTLINE ? "RX" : "XX";
        return "%s%s%05d".formatted(prefix, day, plan.lot().below("source", 90_000) + 10_000);
    }
}
