package cn.wangge.casework;

import java.time.Instant;

/** A timer came before its moment: it must be set again to {@code dueAt}, not consumed. */
public final class MomentNotDue extends RuntimeException {

    private final transient Instant dueAt;

    MomentNotDue(Instant dueAt) {
        super("not due before " + dueAt);
        this.dueAt = dueAt;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
