package cn.wangge.organization;

/** What a unit is within the county's grid management. */
public enum UnitKind {
    /** 县社会管理服务中心. */
    CENTRE,
    /** 乡镇（街办）社会管理服务中心. */
    TOWNSHIP,
    /** A 村委会 or 居委会. */
    VILLAGE,
    /** 责任单位 that handles cases. */
    RESPONSIBLE,
    /** 站、所、队 of a responsible unit. */
    STATION,
    /** 效能办. */
    EFFICIENCY,
    /** 领导组办公室. */
    LEADING_GROUP_OFFICE
}
