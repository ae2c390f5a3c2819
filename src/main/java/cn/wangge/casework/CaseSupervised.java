package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import java.time.Instant;

/** A case has been put under supervision (督办), which its unit is to answer. */
public record CaseSupervised(CaseId caseId, String grounds, Instant at) {}
