package cn.wangge.casefile;

/** What a photo of a case shows. */
public enum PhotoKind {
    REPORT,
    CONFIRMATION,
    BEFORE,
    AFTER,
    DOCUMENT,
    VERIFICATION
}
