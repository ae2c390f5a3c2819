package cn.wangge.evaluation;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.Post;
import cn.wangge.security.Mark;
import cn.wangge.security.Policy;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whose figures a person sees. Those of units and areas are made to be published; those of a single person
 * are for himself and for those who lead, and so are the cases behind a number.
 */
@Component
class Sight {

    private static final String ACTION = "A39";

    private final Policy policy;

    Sight(Policy policy) {
        this.policy = policy;
    }

    boolean figures(Actor actor, SubjectKind kind, String code) {
        if (!kind.isPerson()) return true;
        return everything(actor) || Subjects.person(code).equals(actor.id());
    }

    boolean cases(Actor actor, SubjectKind kind, String code) {
        if (everything(actor)) return true;
        if (policy.mark(ACTION, actor) != Mark.OWN) return false;
        if (kind.isPerson()) return figures(actor, kind, code);
        return actor.appointments().stream().anyMatch(a -> reaches(a, kind, code));
    }

    /** @throws Refusal UNKNOWN for figures of somebody else */
    void refuseFigures(Actor actor, SubjectKind kind, String code) {
        if (!figures(actor, kind, code)) throw Refusal.unknown("evaluation.refusal.unknownSubject");
    }

    /** Who leads sees all there is. */
    boolean everything(Actor actor) {
        return policy.mark(ACTION, actor) == Mark.ALL;
    }

    private static boolean reaches(Appointment appointment, SubjectKind kind, String code) {
        var ofUnit = appointment.post() == Post.UNIT_HANDLER || appointment.post() == Post.UNIT_LEADER;
        if (kind == SubjectKind.UNIT) {
            var unit = appointment.unit();
            return ofUnit && (unit == null || unit.value().equals(code));
        }
        return !ofUnit && (appointment.area() == null || new GridCode(code).isWithin(appointment.area()));
    }
}
