package cn.wangge.casefile;

/** Where a case stands, as told to clients. */
public enum Status {
    COLLECTING,
    FILING,
    DISPATCHING,
    HANDLING,
    FEEDBACK,
    VERIFYING,
    CLOSED,
    REGISTERED,
    ANSWERED,
    TRANSFERRED,
    REFUSED,
    MERGED,
    VOID;

    /** Whether nothing more is to be done to solve the matter. */
    public boolean isEnd() {
        return ordinal() >= CLOSED.ordinal();
    }

    /** The status that a case has while it is in that step, 1 to 6. */
    static Status ofStep(int step) {
        return values()[step - 1];
    }
}
