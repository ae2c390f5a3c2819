package cn.wangge.supervision;

import cn.wangge.shared.CaseId;

/** One case of a batch could not be carried through; names it, so that the others can go on without. */
final class CaseFailed extends RuntimeException {

    private final transient CaseId caseId;
    private final RuntimeException reason;

    CaseFailed(CaseId caseId, RuntimeException reason) {
        super("case " + caseId, reason);
        this.caseId = caseId;
        this.reason = reason;
    }

    CaseId caseId() {
        return caseId;
    }

    RuntimeException reason() {
        return reason;
    }
}
