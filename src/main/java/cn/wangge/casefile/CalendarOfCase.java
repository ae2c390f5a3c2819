package cn.wangge.casefile;

import cn.wangge.deadline.CaseCalendars;
import cn.wangge.shared.CaseId;
import org.springframework.stereotype.Component;

/** The calendar that a case was filed under, from the facts that the transaction under way has read anyhow. */
@Component
class CalendarOfCase implements CaseCalendars {

    private final Acting acting;

    CalendarOfCase(Acting acting) {
        this.acting = acting;
    }

    @Override
    public Pin of(CaseId id) {
        return acting.theCase(id).facts().calendar();
    }
}
