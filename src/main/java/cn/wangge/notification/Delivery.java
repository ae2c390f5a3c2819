package cn.wangge.notification;

import cn.wangge.notification.db.tables.records.MessageRecord;
import cn.wangge.organization.People;
import cn.wangge.organization.PersonSummary;
import cn.wangge.organization.Post;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings messages to the people whom they concern, apart from the steps that caused them. Reminders that
 * come while others of their kind are unread join these: after a standstill a person finds one notice with
 * a list, not a flood.
 */
@Component("noticeDelivery")
class Delivery implements SchedulingConfigurer, Runnable {

    private static final int MOST_AT_ONCE = 500;

    private final Inbox inbox;
    private final NoticeBook notices;
    private final Mailing mailing;
    private final People people;
    private final NoticeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Delivery(
            Inbox inbox,
            NoticeBook notices,
            Mailing mailing,
            People people,
            NoticeSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.inbox = inbox;
        this.notices = notices;
        this.mailing = mailing;
        this.people = people;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Messages that make one notice.
     *
     * @param alone the only message, null where many of the kind gather
     */
    record Group(PersonId person, Kind kind, @Nullable UUID alone) {}

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this, settings.deliverEvery());
    }

    @Override
    public void run() {
        while (round() == MOST_AT_ONCE) {}
    }

    private int round() {
        return transaction.execute(status -> {
            var messages = inbox.take(MOST_AT_ONCE);
            if (messages.isEmpty()) return 0;
            var now = clock.instant();
            // Always in the same order, so that two nodes never wait for each other.
            var groups = new TreeMap<Group, List<MessageRecord>>(
                    Comparator.comparing((Group group) -> group.person().value())
                            .thenComparing(Group::kind)
                            .thenComparing(Group::alone, Comparator.nullsFirst(Comparator.naturalOrder())));
            for (var message : messages) {
                for (var person : readers(message)) {
                    groups.computeIfAbsent(group(person, message), g -> new ArrayList<>())
                            .add(message);
                }
            }
            notices.tell(groups, now);
            mailing.tell(groups, now);
            inbox.delivered(messages, now);
            return messages.size();
        });
    }

    private static Group group(PersonId person, MessageRecord message) {
        var kind = Kind.valueOf(message.getKind());
        return new Group(person, kind, kind.gathers() ? null : message.getId());
    }

    private List<PersonId> readers(MessageRecord message) {
        var person = message.getPersonId();
        if (person != null) return List.of(new PersonId(person));
        return holders(message).stream().map(PersonSummary::id).toList();
    }

    private List<PersonSummary> holders(MessageRecord message) {
        var post = Post.valueOf(message.getPost());
        var area = message.getAreaCode();
        var unit = message.getUnitCode();
        if (area == null) return people.holding(post);
        return people.holding(post, new GridCode(area), unit == null ? null : new UnitId(unit));
    }
}
