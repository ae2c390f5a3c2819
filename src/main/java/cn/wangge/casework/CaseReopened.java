package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import java.time.Instant;

/** A closed case is taken up again. */
public record CaseReopened(CaseId caseId, Instant at) {}
