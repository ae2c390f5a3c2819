package cn.wangge.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes hours as a new version: what held before ends on the day the new ones begin. */
@Component
class PublishingSlots {

    private final Editions editions;

    PublishingSlots(Editions editions) {
        this.editions = editions;
    }

    int publish(SlotPlan plan, String source, Instant at) {
        var before = editions.slots(editions.latest());
        var version = editions.open(at, source);
        var code = plan.township() == null ? null : plan.township().value();
        var day = plan.effectiveOn();
        var gone = new ArrayList<Integer>();
        var stay = new ArrayList<WorkSlot>();
        for (var numbered : before) {
            var slot = numbered.slot();
            if (!Objects.equals(slot.township(), code)) continue;
            if (slot.endsOn() != null && !slot.endsOn().isAfter(day)) continue;
            gone.add(numbered.id());
            if (slot.effectiveOn().isBefore(day)) stay.add(slot.endingOn(day));
        }
        editions.withdrawSlots(gone, version);
        stay.forEach(slot -> editions.addSlot(slot, version));
        plan.slots().forEach(slot -> editions.addSlot(slot, version));
        return version;
    }
}
