package cn.wangge.casefile;

/** How a matter reached the centre (seed, third part, 五; contract, section 9). */
public enum Channel {
    INSPECTOR,
    GRID_LEADER,
    VILLAGE,
    TOWNSHIP,
    HOTLINE,
    POLICE,
    MAYOR_MAILBOX,
    COUNTY_MAILBOX,
    WEBSITE,
    PUBLIC,
    VISIT,
    LEADER,
    VIDEO,
    EXTERNAL
}
