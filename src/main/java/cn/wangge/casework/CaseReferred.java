package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import java.time.Instant;

/** A case has been referred to the efficiency office. */
public record CaseReferred(CaseId caseId, Instant at) {}
