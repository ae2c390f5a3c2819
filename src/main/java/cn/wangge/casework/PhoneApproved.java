package cn.wangge.casework;

import cn.wangge.shared.PersonId;
import java.time.Instant;

/** Somebody on duty alone has entered that the standby approved the filing on the telephone; the paper follows. */
public record PhoneApproved(String caseNumber, PersonId enteredBy, PersonId standby, String words, Instant at) {}
