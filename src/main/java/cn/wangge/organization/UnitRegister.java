package cn.wangge.organization;

import java.util.List;

/** The county's list of units as administrators keep it. Who may change it is for the caller to ask. */
public interface UnitRegister {

    /** Every unit there is or was, in the order of the list. */
    List<ListedUnit> units();

    /**
     * A list to begin with: the centre, the responsible units that the shipped rules name, and a desk for each
     * township and village of the divisions. Without stations, of which only a sample is shipped.
     */
    List<ListedUnit> starters();

    /** Writes them by their codes, all or none; those that are new come last in the list. */
    void keepUnits(List<ListedUnit> units);
}
