package cn.wangge.deadline;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.GridCode;
import org.jspecify.annotations.Nullable;

/** Says by which calendar a case counts; implemented by whoever keeps the facts of cases. */
public interface CaseCalendars {

    /**
     * @param version of the calendar under which the case was filed
     * @param place grid of the case, null where only the hours of the county count
     */
    record Pin(int version, @Nullable GridCode place) {}

    Pin of(CaseId id);
}
