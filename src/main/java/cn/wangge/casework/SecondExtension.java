package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import java.time.Instant;

/** A case was extended a second time, which the efficiency office is told (rule S4). */
public record SecondExtension(CaseId caseId, String caseNumber, Instant at) {}
