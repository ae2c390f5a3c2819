package cn.wangge.security.calendar;

import cn.wangge.calendar.CalendarDesk;
import cn.wangge.calendar.CalendarProposal;
import cn.wangge.calendar.HolidayFile;
import cn.wangge.organization.Actor;
import cn.wangge.security.SettingsTrail;
import cn.wangge.shared.Refusal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the calendar, each step written into the trail of the settings. */
@Component
class Changing {

    private static final String ACTION = "A49";

    private final CalendarDesk desk;
    private final CalendarWords words;
    private final SettingsTrail trail;

    Changing(CalendarDesk desk, CalendarWords words, SettingsTrail trail) {
        this.desk = desk;
        this.words = words;
        this.trail = trail;
    }

    /** Where nothing is typed, the notices that the file itself names are its source. */
    UUID draw(HolidayFile file, String typed, Actor actor) {
        var source = typed.isBlank() ? String.join(" ", file.papers()) : typed;
        return desk.draw(file, source, actor.id());
    }

    UUID draw(HoursForm form, Actor actor) {
        return desk.draw(form.plan(), form.source(), actor.id());
    }

    /** A draft that was not offered is its maker's alone. */
    CalendarProposal seen(UUID id, Actor actor) {
        var proposal = desk.find(id);
        if (proposal.offeredAt() == null && !proposal.madeBy().equals(actor.id())) {
            throw Refusal.unknown("calendar.refusal.no-proposal");
        }
        return proposal;
    }

    @Transactional
    void offer(UUID id, Actor actor) {
        desk.offer(id, actor.id());
        write(actor, "CALENDAR_PROPOSED", id);
    }

    @Transactional
    void confirm(UUID id, int seen, Actor actor) {
        desk.confirm(id, seen, actor.id());
        write(actor, "CALENDAR_PUBLISHED", id);
    }

    @Transactional
    void refuse(UUID id, Actor actor) {
        var decision = desk.refuse(id, actor.id());
        write(actor, "CALENDAR_" + decision, id);
    }

    /** The trail is kept as it was written: always in Chinese. */
    private void write(Actor actor, String kind, UUID id) {
        var proposal = desk.find(id);
        var headline = words.headline(proposal.covered(), proposal.plan(), Locale.CHINESE);
        trail.write(actor, ACTION, kind, id.toString(), headline + " " + proposal.source());
    }
}
