package cn.wangge.evaluation;

/** What is counted (domain notes, section 6.1). Formulas name these; the words are in the messages. */
enum Measure {
    REPORTED,
    PUBLIC_REPORTED,
    VALID,
    SELF_SETTLED,
    ACCEPTED,
    SEND_CONFIRMATION,
    CONFIRMATION,
    FILED,
    PUBLIC_FILED,
    OWN_FILED,
    MISSED,
    FILING_APPROVAL,
    VOIDED_FILING,
    DECOMPOSITION,
    DISPATCH,
    DISPATCH_AGAIN,
    SIGNING,
    SIGN_OFF,
    HANDLING,
    CLOSING,
    CLOSING_APPROVAL,
    REWORK,
    RETURN,
    EVASION,
    EXTENSION,
    SUSPENSION,
    SUPERVISION,
    REFERRAL,
    SEND_VERIFICATION,
    VERIFICATION,
    PASSED,
    SURVEY,
    SURVEY_REACHED,
    SOLVED,
    SATISFIED,
    /** Signs that figures are being made rather than earned. */
    SPLIT,
    REOPENED,
    RETURNED_AGAIN,
    /** What is left out of the figures, and why. */
    EXCLUDED_VOID,
    EXCLUDED_MERGED,
    EXCLUDED_EXEMPTED,
    EXCLUDED_OBJECTION;

    boolean isExclusion() {
        return name().startsWith("EXCLUDED_");
    }

    /** Message key of its name. */
    String labelKey() {
        return "evaluation.measure." + name();
    }
}
