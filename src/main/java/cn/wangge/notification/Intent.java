package cn.wangge.notification;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to leave the product.
 *
 * @param person null for a reporter
 * @param address telephone number or mail address
 * @param aboutAt the moment that it tells of, for example when a limit ended
 * @param caseId null for what is about no case
 * @param notBefore what can be gathered waits a little, so that many to one person become one
 * @param enclosure by which {@link Enclosures} knows the file that goes with it
 */
record Intent(
        Channel channel,
        @Nullable PersonId person,
        String address,
        Kind kind,
        @Nullable CaseId caseId,
        @Nullable String caseNumber,
        String text,
        Instant aboutAt,
        Instant createdAt,
        Instant notBefore,
        @Nullable UUID enclosure) {

    /** Of a case, with nothing enclosed. */
    Intent(
            Channel channel,
            @Nullable PersonId person,
            String address,
            Kind kind,
            @Nullable CaseId caseId,
            @Nullable String caseNumber,
            String text,
            Instant aboutAt,
            Instant createdAt,
            Instant notBefore) {
        this(channel, person, address, kind, caseId, caseNumber, text, aboutAt, createdAt, notBefore, null);
    }
}
