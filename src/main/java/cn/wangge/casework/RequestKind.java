package cn.wangge.casework;

import org.jspecify.annotations.Nullable;

/** What may be asked for in a case beside its normal road; each but one has a process of its own. */
enum RequestKind {
    EXTENSION("extension-request"),
    SUSPENSION("suspension-request"),
    /** 派遣异议. */
    DISPUTE("return-appeal"),
    VOID("void-request"),
    OVERDUE_APPEAL("overdue-appeal"),
    /** Decided within the survey that asks for it, or at once by the shift leader. */
    REOPENING(null),
    INSTRUCTION("instruction-answer"),
    ORDER("supervision-order");

    private final @Nullable String process;

    RequestKind(@Nullable String process) {
        this.process = process;
    }

    @Nullable
    String process() {
        return process;
    }

    /** Message key of its name. */
    String labelKey() {
        return "casework.request." + name();
    }
}
