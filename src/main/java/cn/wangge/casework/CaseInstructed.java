package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import java.time.Instant;

/** A leader has given an instruction (批示) about a case. */
public record CaseInstructed(CaseId caseId, String text, Instant at) {}
