package cn.wangge.notification;

/** What a message is about. */
enum Kind {
    CONFIRM,
    VERIFY,
    SAMPLE,
    NEAR_DUE,
    OVERDUE,
    REMINDED,
    SUPERVISED,
    INSTRUCTED,
    DECIDED,
    RETURNED,
    SUSPENSION_OVER,
    REFERRED,
    SECOND_EXTENSION,
    ANSWERED,
    REOPENED,
    ENDED,
    REPORTER,
    NOT_TOLD,
    HANDOVER_UNSIGNED,
    PAPER,
    /** Stands for several others. */
    DIGEST;

    /** Whether many of them to one person may be told as one: limits end by the dozen after a standstill. */
    boolean gathers() {
        return this == NEAR_DUE || this == OVERDUE;
    }

    /** Message key of its name. */
    String labelKey() {
        return "notification.kind." + name();
    }
}
