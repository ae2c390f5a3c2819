package cn.wangge.casefile;

/** What an inspector found after the handling. */
public enum Verification {
    MET,
    NOT_MET,
    UNABLE
}
