package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Instant;

/** The leader who gave an instruction is told what came of it. */
public record InstructionAnswered(CaseId caseId, String caseNumber, PersonId leader, Instant at) {}
