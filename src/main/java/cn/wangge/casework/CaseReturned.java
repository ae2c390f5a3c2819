package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.UnitId;
import java.time.Instant;

/** The unit has returned a case to the centre. */
public record CaseReturned(CaseId caseId, UnitId unit, String grounds, Instant at) {}
