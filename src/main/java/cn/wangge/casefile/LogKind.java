package cn.wangge.casefile;

/** What brought an entry about. */
public enum LogKind {
    /** The report that opened the case. */
    REPORTED,
    /** A person's answer to an item of work. */
    ANSWERED,
    /** A moment of a deadline that fired. */
    MOMENT,
    /** Something the product did by itself. */
    EFFECT
}
