package cn.wangge.casework;

import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Port to the duty roster: who can be asked by telephone while somebody is on duty alone. */
public interface Standby {

    /** The standby (备班) of the shift, if that person is the only one on duty in it. */
    Optional<PersonId> of(PersonId alone, Instant at);
}
