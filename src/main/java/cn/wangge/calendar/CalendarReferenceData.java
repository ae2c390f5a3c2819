package cn.wangge.calendar;

import cn.wangge.shared.ReferenceData;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The holidays published so far and the sample work slots, as the first version of an empty calendar. */
@Component
class CalendarReferenceData implements ReferenceData {

    private final Editions editions;
    private final Clock clock;

    CalendarReferenceData(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        if (editions.latest() > 0) return;
        var first = editions.open(clock.instant(), "随系统提供：2004年至2026年节假日安排及示例作息时间");
        ReferenceFiles.holidays().forEach((source, days) -> editions.add(days, source, first));
        ReferenceFiles.slots().values().forEach(slot -> editions.addSlot(slot, first));
    }
}
