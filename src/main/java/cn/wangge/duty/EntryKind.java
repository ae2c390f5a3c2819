package cn.wangge.duty;

import java.util.Arrays;
import java.util.List;

/** What an entry of the duty log is about. */
public enum EntryKind {
    /** 来电. */
    CALL(true),
    /** 指令. */
    INSTRUCTION(true),
    /** 事件. */
    EVENT(true),
    OTHER(true),
    /** The promised call has been made; about the entry that promised it. */
    CALLED_BACK(false),
    /** What was wrong in an earlier entry, which stays. */
    CORRECTION(false),
    /** 备班电话同意, entered from the page of its case. */
    PHONE_APPROVAL(false),
    /** 调班. */
    ROSTER(false),
    /** 交接班. */
    HANDOVER(false);

    private final boolean byHand;

    EntryKind(boolean byHand) {
        this.byHand = byHand;
    }

    /** Those that a person enters; the others come of something else. */
    static List<EntryKind> byHand() {
        return Arrays.stream(values()).filter(kind -> kind.byHand).toList();
    }

    String labelKey() {
        return "duty.kind." + name();
    }
}
