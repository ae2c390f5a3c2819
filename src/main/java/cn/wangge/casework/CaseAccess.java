package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.Flag;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Whose cases a person sees (scopes of the access matrix, reliability notes section 4.1). */
@Component
class CaseAccess {

    /** Refuses as if the case did not exist, for its existence is not for everybody to know. */
    void refuseStrangers(CaseFacts facts, Actor actor) {
        if (!sees(facts, actor)) throw Refusal.unknown("casefile.refusal.unknown");
    }

    boolean sees(CaseFacts facts, Actor actor) {
        return facts.reportedBy().equals(actor.id())
                || actor.appointments().stream().anyMatch(a -> reaches(a, facts));
    }

    private static boolean reaches(Appointment appointment, CaseFacts facts) {
        var inArea = appointment.area() == null || facts.grid().isWithin(appointment.area());
        return switch (appointment.post()) {
            case OPERATOR,
                    SHIFT_LEADER,
                    CENTRE_DIRECTOR,
                    LEADER,
                    AUDITOR,
                    TOWNSHIP_OPERATOR,
                    INSPECTOR,
                    GRID_LEADER,
                    VILLAGE_DESK -> inArea;
            case UNIT_HANDLER, UNIT_LEADER -> unitHasIt(appointment, facts);
            case EFFICIENCY -> facts.flags().contains(Flag.REFERRED);
            case ANALYST, ADMIN -> false;
        };
    }

    private static boolean unitHasIt(Appointment appointment, CaseFacts facts) {
        if (facts.responsibleUnit() == null) return false;
        var unit = appointment.unit();
        return unit == null
                || unit.equals(facts.responsibleUnit())
                || unit.equals(facts.station())
                || facts.assistingUnits().contains(unit);
    }
}
