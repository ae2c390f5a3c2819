package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.MESSAGE;
import static cn.wangge.notification.db.Tables.NOTICE;
import static cn.wangge.notification.db.Tables.NOTICE_MESSAGE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cn.wangge.notification.db.tables.records.MessageRecord;
import cn.wangge.notification.db.tables.records.NoticeRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** Writes the notices of each person; what gathers joins the unread notice of its kind. */
@Repository
class NoticeBook {

    private final DSLContext sql;

    NoticeBook(DSLContext sql) {
        this.sql = sql;
    }

    void tell(Map<Delivery.Group, List<MessageRecord>> groups, Instant now) {
        var gathering = new ArrayList<UUID>();
        groups.forEach((group, messages) -> {
            var notice = group.alone() == null ? gather(group, messages, now) : put(group, messages.get(0), now);
            if (group.alone() == null) gathering.add(notice);
            sql.insertInto(
                            NOTICE_MESSAGE,
                            NOTICE_MESSAGE.PERSON_ID,
                            NOTICE_MESSAGE.MESSAGE_ID,
                            NOTICE_MESSAGE.NOTICE_ID)
                    .valuesOfRows(messages.stream()
                            .map(m -> row(group.person().value(), m.getId(), notice))
                            .toList())
                    .execute();
        });
        if (!gathering.isEmpty()) countCases(gathering);
    }

    private UUID put(Delivery.Group group, MessageRecord message, Instant now) {
        var notice = notice(group, List.of(message), now);
        sql.insertInto(NOTICE).set(notice).execute();
        return notice.getId();
    }

    private UUID gather(Delivery.Group group, List<MessageRecord> messages, Instant now) {
        return Objects.requireNonNull(sql.insertInto(NOTICE)
                .set(notice(group, messages, now))
                .onConflict(NOTICE.PERSON_ID, NOTICE.KIND)
                .where(condition(NOTICE.GATHERS).and(NOTICE.READ_AT.isNull()))
                .doUpdate()
                .set(NOTICE.MESSAGES, NOTICE.MESSAGES.plus(excluded(NOTICE.MESSAGES)))
                .set(NOTICE.TOLD_AT, greatest(NOTICE.TOLD_AT, excluded(NOTICE.TOLD_AT)))
                .set(NOTICE.CASE_ID, ofOldest(NOTICE.CASE_ID))
                .set(NOTICE.CASE_NUMBER, ofOldest(NOTICE.CASE_NUMBER))
                .set(NOTICE.TEXT, ofOldest(NOTICE.TEXT))
                .set(NOTICE.ABOUT_AT, least(NOTICE.ABOUT_AT, excluded(NOTICE.ABOUT_AT)))
                .returning(NOTICE.ID)
                .fetchOne(NOTICE.ID));
    }

    private static <T> org.jooq.Field<T> ofOldest(TableField<NoticeRecord, T> field) {
        return when(excluded(NOTICE.ABOUT_AT).lt(NOTICE.ABOUT_AT), excluded(field))
                .otherwise(field);
    }

    private static NoticeRecord notice(Delivery.Group group, List<MessageRecord> messages, Instant now) {
        // They come in the order of what they tell of.
        var oldest = messages.get(0);
        var notice = new NoticeRecord();
        notice.setId(UUID.randomUUID());
        notice.setPersonId(group.person().value());
        notice.setKind(group.kind().name());
        notice.setGathers(group.alone() == null);
        notice.setMessages(messages.size());
        notice.setCases(1);
        notice.setCaseId(oldest.getCaseId());
        notice.setCaseNumber(oldest.getCaseNumber());
        notice.setText(oldest.getText());
        notice.setHref(oldest.getHref());
        notice.setAboutAt(oldest.getAboutAt());
        notice.setToldAt(now);
        return notice;
    }

    private void countCases(List<UUID> notices) {
        var cases = select(countDistinct(MESSAGE.CASE_ID))
                .from(NOTICE_MESSAGE)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(NOTICE_MESSAGE.MESSAGE_ID))
                .where(NOTICE_MESSAGE.NOTICE_ID.eq(NOTICE.ID));
        sql.update(NOTICE)
                .set(NOTICE.CASES, field(cases))
                .where(NOTICE.ID.in(notices))
                .execute();
    }
}
