package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.MAILBOX;

import cn.wangge.notification.db.tables.records.MessageRecord;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Notices by mail too, for those who have given an address, where the site has a mail server. */
@Component
class Mailing {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(\\.[\\w-]+)+");

    private final DSLContext sql;
    private final Outbox outbox;
    private final Digests digests;
    private final MailSettings settings;

    Mailing(DSLContext sql, Outbox outbox, Digests digests, MailSettings settings) {
        this.sql = sql;
        this.outbox = outbox;
        this.digests = digests;
        this.settings = settings;
    }

    boolean on() {
        return settings.on();
    }

    Optional<String> address(PersonId person) {
        return sql.select(MAILBOX.ADDRESS)
                .from(MAILBOX)
                .where(MAILBOX.PERSON_ID.eq(person.value()))
                .fetchOptional(MAILBOX.ADDRESS);
    }

    static String checked(String address) {
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw Refusal.invalid("address", "notification.refusal.address");
        }
        return address;
    }

    /** Where a person wants mail from now on; an empty address means nowhere. */
    void keep(PersonId person, String typed, Instant at) {
        var address = typed.strip();
        if (address.isEmpty()) {
            sql.deleteFrom(MAILBOX).where(MAILBOX.PERSON_ID.eq(person.value())).execute();
            return;
        }
        checked(address);
        sql.insertInto(MAILBOX)
                .set(MAILBOX.PERSON_ID, person.value())
                .set(MAILBOX.ADDRESS, address)
                .set(MAILBOX.CHANGED_AT, at)
                .onConflict(MAILBOX.PERSON_ID)
                .doUpdate()
                .set(MAILBOX.ADDRESS, address)
                .set(MAILBOX.CHANGED_AT, at)
                .execute();
    }

    void tell(Map<Delivery.Group, List<MessageRecord>> groups, Instant now) {
        if (!settings.on()) return;
        var addresses = sql.select(MAILBOX.PERSON_ID, MAILBOX.ADDRESS)
                .from(MAILBOX)
                .where(MAILBOX.PERSON_ID.in(groups.keySet().stream()
                        .map(group -> group.person().value())
                        .distinct()
                        .toList()))
                .fetchMap(MAILBOX.PERSON_ID, MAILBOX.ADDRESS);
        groups.forEach((group, messages) -> {
            var address = addresses.get(group.person().value());
            // A mail names its case; what is about none is read in the product.
            if (address != null)
                messages.stream()
                        .filter(m -> m.getCaseId() != null)
                        .forEach(m -> outbox.add(intent(group, m, address, now)));
        });
    }

    private Intent intent(Delivery.Group group, MessageRecord message, String address, Instant now) {
        return new Intent(
                Channel.MAIL,
                group.person(),
                address,
                group.kind(),
                new CaseId(message.getCaseId()),
                message.getCaseNumber(),
                digests.mail(message.getCaseNumber(), message.getText()),
                message.getAboutAt(),
                now,
                now.plus(settings.gather()));
    }
}
