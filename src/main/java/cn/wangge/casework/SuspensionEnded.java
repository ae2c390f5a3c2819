package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import java.time.Instant;

/** The time of a suspension is over, and the handling clock runs on by itself. */
public record SuspensionEnded(CaseId caseId, Instant at) {}
