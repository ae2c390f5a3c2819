package cn.wangge.duty;

import cn.wangge.casework.Standby;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who can be asked on the telephone, by the roster of the shift under way. */
@Component
class RosterStandby implements Standby {

    private final Roster roster;
    private final Shifts shifts;

    RosterStandby(Roster roster, Shifts shifts) {
        this.roster = roster;
        this.shifts = shifts;
    }

    @Override
    public Optional<PersonId> of(PersonId alone, Instant at) {
        var shift = shifts.at(at);
        return shift.alone() ? roster.crew(shift).standbyOf(alone) : Optional.empty();
    }
}
