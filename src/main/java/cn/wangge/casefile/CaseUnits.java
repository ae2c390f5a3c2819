package cn.wangge.casefile;

import cn.wangge.calendar.Limit;
import cn.wangge.casefile.db.tables.records.CaseFileRecord;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of a case within one command: who is proposed, responsible, assisting, and who is bound to it. */
public final class CaseUnits {

    private final CaseFile theCase;
    private final CaseFileRecord row;

    CaseUnits(CaseFile theCase) {
        this.theCase = theCase;
        this.row = theCase.row();
    }

    public void propose(UnitId unit, List<UnitId> assisting) {
        row.setProposedUnit(unit.value());
        row.setProposedAssisting(codes(assisting));
    }

    public void dispatched(UnitId unit, List<UnitId> assisting, Limit limit, Instant at) {
        theCase.refuseAfterTheEnd();
        row.setResponsibleUnit(unit.value());
        row.setAssistingUnits(codes(assisting));
        row.setLimitClock(limit.clock().name());
        row.setLimitAmount(limit.amount());
        row.setDispatchedAt(at);
        theCase.flag(Flag.ASSISTED, !assisting.isEmpty());
        theCase.flag(Flag.RETURNED, false);
        row.setStationUnit(null);
        row.setRuledUnit(null);
    }

    /** Passed on within the unit (转派); the unit answers for it as before. */
    public void forwarded(@Nullable UnitId station) {
        theCase.refuseAfterTheEnd();
        row.setStationUnit(station == null ? null : station.value());
    }

    /** More units assist. */
    public void assistedBy(List<UnitId> units) {
        theCase.refuseAfterTheEnd();
        row.setAssistingUnits(codes(units));
        theCase.flag(Flag.ASSISTED, !units.isEmpty());
    }

    /** 指定承办: the unit may not return the case again. */
    public void designate(UnitId unit) {
        row.setDesignatedUnit(unit.value());
    }

    /** An arbitration has named another unit; the next dispatch goes there. */
    public void ruled(@Nullable UnitId unit) {
        row.setRuledUnit(unit == null ? null : unit.value());
    }

    public void returned() {
        row.setReturnCount(row.getReturnCount() + 1);
        theCase.flag(Flag.RETURNED, true);
    }

    private static String[] codes(List<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(String[]::new);
    }
}
