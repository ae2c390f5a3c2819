package cn.wangge.deadline;

/** What a limit is set for. */
public enum DeadlineKind {
    /** 立案: the operator draws up the file and the shift leader decides. */
    FILING,
    /** 派遣. */
    DISPATCH,
    /** 核实: an inspector looks whether the report is true. */
    CONFIRMATION,
    /** The village desk settles it or passes it up; its silence passes it up. */
    VILLAGE_DESK,
    /** The township desk settles it or passes it up; its silence passes it up. */
    TOWNSHIP_DESK,
    /** 签收 by the responsible unit. */
    SIGNING,
    /** 处置; the limit comes from the filing condition. */
    HANDLING,
    /** The answer of an assisting unit. Several may run for one case at a time. */
    ASSISTING,
    /** 反馈: the unit leader signs the result off. */
    FEEDBACK,
    /** 核查: an inspector checks the result. */
    VERIFICATION,
    /** 结案. */
    CLOSING,
    /** 督办. */
    SUPERVISION,
    /** 移送效能办: the efficiency office answers. */
    REFERRAL,
    /** 挂账: until when a suspended case stands still; the limit is what was approved. */
    SUSPENSION,
    /** 派遣异议裁定. */
    ARBITRATION,
    /** 作废、超期申诉的审批. */
    APPROVAL,
    /** 补批: the approval after an urgent case was dispatched first, or the standby agreed on the telephone. */
    APPROVAL_AFTER,
    /** 督办 ordered for lateness, by a leader or for importance; it outlives the case. */
    ORDER,
    /** 领导批示: the outcome is reported to the leader. */
    INSTRUCTION,
    /** The limit set by the source (12345, a leader), kept beside ours. */
    SOURCE;

    /** Message key of its name. */
    public String labelKey() {
        return "deadline.kind." + name();
    }

    /** Whether several may run for one case at a time; of any other kind a new one ends the one before. */
    boolean parallel() {
        return this == ASSISTING;
    }
}
