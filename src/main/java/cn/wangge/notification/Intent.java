package cn.wangge.notification;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to leave the product.
 *
 * @param person null for a reporter
 * @param address telephone number or mail address
 * @param aboutAt the moment that it tells of, for example when a limit ended
 * @param notBefore what can be gathered waits a little, so that many to one person become one
 */
record Intent(
        Channel channel,
        @Nullable PersonId person,
        String address,
        Kind kind,
        CaseId caseId,
        String caseNumber,
        String text,
        Instant aboutAt,
        Instant createdAt,
        Instant notBefore) {}
