package cn.wangge.organization;

import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.util.List;
import java.util.Optional;

/** The units of the county, held in memory. */
public interface Units {

    /** Any unit there is or was; old cases name units that have ended. */
    Optional<Unit> find(UnitId id);

    /**
     * The unit, which work may be given to today.
     *
     * @throws Refusal on field {@code unit} when it is unknown or has ended
     */
    Unit require(UnitId id);

    /** 责任单位 of today, in the order of the county's list. */
    List<Unit> responsible();

    /** 站、所、队 of a unit today, in the same order. */
    List<Unit> stations(UnitId unit);

    /** Name as on papers, also of a unit that has ended; the code itself where nothing is known of it. */
    String name(UnitId id);
}
