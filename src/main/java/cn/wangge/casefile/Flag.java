package cn.wangge.casefile;

/** Marks beside the status; a case may carry several. */
public enum Flag {
    URGENT,
    INSTRUCTED,
    REMINDED,
    SUPERVISED,
    RETURNED,
    EXTENDED,
    SUSPENDED,
    ASSISTED,
    REFERRED,
    REOPENED,
    RECURRING,
    CONFIDENTIAL
}
