package cn.wangge.catalog;

/** Who may see the cases of an item. */
public enum Sensitivity {
    NORMAL,
    /** Only those who take part. */
    RESTRICTED
}
