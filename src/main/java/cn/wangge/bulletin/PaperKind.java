package cn.wangge.bulletin;

/** What is published at regular times. */
enum PaperKind {
    /** 简报: the county in a period. */
    BULLETIN(true),
    /** 效能通报: names units. */
    EFFICIENCY_NOTICE(false);

    private final boolean open;

    PaperKind(boolean open) {
        this.open = open;
    }

    /** Whether it may be published to everybody. */
    boolean isOpen() {
        return open;
    }
}
