package cn.wangge.organization;

/** What a person is appointed to. One person may hold several posts (seed, second part, 5: 网格长兼监督员). */
public enum Post {
    GRID_LEADER,
    INSPECTOR,
    OPERATOR,
    SHIFT_LEADER,
    UNIT_HANDLER,
    UNIT_LEADER,
    VILLAGE_DESK,
    TOWNSHIP_OPERATOR,
    CENTRE_DIRECTOR,
    LEADER,
    EFFICIENCY,
    ANALYST,
    ADMIN,
    AUDITOR
}
