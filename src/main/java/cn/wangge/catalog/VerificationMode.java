package cn.wangge.catalog;

/** How the result is checked. */
public enum VerificationMode {
    /** 现场核查. */
    ON_SITE,
    /** 入户走访. */
    HOUSE_VISIT,
    /** 电话回访. */
    CALL_BACK,
    /** 材料核查. */
    DOCUMENTS
}
