package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import java.util.Collections;
import java.util.HashSet;
import org.springframework.stereotype.Component;

/**
 * Keeps parts apart within one case, also for people with several posts: who checks has neither reported
 * nor handled, nor sits at the desk that did, nor belongs to a unit of the case; who approves has not
 * proposed (rules S1 to S3 of the reliability notes, section 4.2).
 */
@Component
class Separation {

    private static final String REPORTED = "reported";
    private static final String HANDLED = "handled";
    private static final String TOWNSHIP = "desk-township";
    private static final String VILLAGE = "desk-village";

    boolean allows(TaskModel model, CaseFacts facts, OpenItems.Held held, Actor actor) {
        var parts = new HashSet<>(model.separation());
        if (parts.contains(HANDLED) && isCheckFromOutside(model) && belongsToUnitOf(facts, actor)) return false;
        if (parts.contains(TOWNSHIP) && sitsAtDesk(Post.TOWNSHIP_OPERATOR, TOWNSHIP, facts, held, actor)) return false;
        if (parts.contains(VILLAGE) && sitsAtDesk(Post.VILLAGE_DESK, VILLAGE, facts, held, actor)) return false;
        if (parts.remove(REPORTED) && isReporter(facts, actor)) return false;
        return Collections.disjoint(held.own(), parts);
    }

    /** The unit's own leader signs off what the unit has done; only who handled it himself may not. */
    private static boolean isCheckFromOutside(TaskModel model) {
        return model.scope() != TaskModel.Scope.UNIT;
    }

    private static boolean isReporter(CaseFacts facts, Actor actor) {
        return facts.reportedBy().equals(actor.id()) || actor.id().value().equals(facts.onBehalfOf());
    }

    private static boolean belongsToUnitOf(CaseFacts facts, Actor actor) {
        return actor.appointments().stream()
                .filter(a ->
                        a.post() == Post.INSPECTOR || a.post() == Post.UNIT_HANDLER || a.post() == Post.UNIT_LEADER)
                .anyMatch(a -> a.unit() != null
                        && (a.unit().equals(facts.responsibleUnit())
                                || facts.assistingUnits().contains(a.unit())));
    }

    /** A colleague at the desk that handled the matter is no independent eye. */
    private static boolean sitsAtDesk(Post post, String part, CaseFacts facts, OpenItems.Held held, Actor actor) {
        var sits = actor.appointments().stream()
                .anyMatch(a ->
                        a.post() == post && a.area() != null && facts.grid().isWithin(a.area()));
        return sits && held.parts().contains(part);
    }
}
