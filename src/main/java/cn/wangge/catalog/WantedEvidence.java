package cn.wangge.catalog;

/** What the result must be shown with. */
public enum WantedEvidence {
    /** 处置后照片. */
    AFTER_PHOTO,
    /** 调解协议书. */
    MEDIATION_AGREEMENT,
    /** 回访记录. */
    CALL_RECORD,
    /** 办理凭证. */
    DOCUMENT
}
