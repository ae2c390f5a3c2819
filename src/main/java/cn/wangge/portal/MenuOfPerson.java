package cn.wangge.portal;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.security.Policy;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who reads a page, with the places that the policy opens to that person. */
@Component
class MenuOfPerson {

    private record Place(String id, String action, String href) {}

    private static final List<Place> PLACES = List.of(
            new Place("start", "A56", "/"),
            new Place("worklist", "A58", "/worklist"),
            new Place("report", "A01", "/report"),
            new Place("cases", "A13", "/cases"),
            new Place("duty", "A62", "/duty"),
            new Place("rules", "A72", "/rules"),
            new Place("evaluation", "A39", "/evaluation"),
            new Place("bulletins", "A39", "/bulletins"),
            new Place("schedules", "A91", "/bulletins/schedules"),
            new Place("public", "A05", "/public"),
            new Place("settings", "A47", "/settings"),
            new Place("calendar", "A49", "/settings/calendar"),
            new Place("layouts", "A86", "/settings/layouts"));

    /** Who has the settings finds the calendar and the layouts there. */
    private static final String SETTINGS = "A47";
    /** Who reads the bulletins finds their schedules there. */
    private static final String BULLETINS = "A39";

    private final Policy policy;
    private final MessageSource messages;

    MenuOfPerson(Policy policy, MessageSource messages) {
        this.policy = policy;
        this.messages = messages;
    }

    Me me(Actor actor) {
        if (actor.equals(Actor.CITIZEN)) return new Me("", List.of(), false, List.of());
        var posts = actor.appointments().stream()
                .map(Appointment::post)
                .distinct()
                .map(post -> text("organization.post." + post))
                .toList();
        var menu = PLACES.stream()
                .filter(place -> policy.allows(place.action(), actor))
                .filter(place -> !place.href().startsWith("/settings/") || !policy.allows(SETTINGS, actor))
                .filter(place -> !place.href().startsWith("/bulletins/") || !policy.allows(BULLETINS, actor))
                .map(place -> new Me.MenuEntry(place.id(), text("portal.menu." + place.id()), place.href()))
                .toList();
        return new Me(actor.name(), posts, true, menu);
    }

    private String text(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
    }
}
