package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.ISSUE;
import static cn.wangge.bulletin.db.Tables.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.evaluation.Period;
import cn.wangge.notification.MailDesk;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.security.Policy;
import cn.wangge.shared.PersonId;
import cn.wangge.testing.ManualClock;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** The product with a mail server, and papers issued in it; nobody is on a list at first. */
final class SendingSite implements AutoCloseable {

    private final ApplicationContext beans;
    private final MailDesk desk;

    SendingSite(ApplicationContext beans) {
        this.beans = beans;
        this.desk = new MailDesk(beans);
        nobodyIsListed();
    }

    MailDesk desk() {
        return desk;
    }

    /** Papers as this site handles them. */
    Bulletins papers() {
        var sending = new SendingPapers(
                bean(Recipients.class),
                bean(PaperReaders.class),
                bean(Sendings.class),
                desk.post(),
                bean(PaperNames.class),
                clock());
        return new Bulletins(
                bean(Archive.class),
                bean(IssueSearch.class),
                bean(PaperSight.class),
                bean(SubjectNames.class),
                sending,
                bean(Policy.class),
                bean(Signing.class),
                clock());
    }

    /** The county's bulletin, drawn up by the shift leader, issued by the efficiency office. */
    UUID issued(String period, Bulletins by) {
        return issued(Topic.county(PaperKind.BULLETIN, Period.of(period)), "efficiency", by);
    }

    UUID issued(Topic topic, String signer, Bulletins by) {
        var morning = topic.period()
                .to()
                .plusDays(2)
                .atTime(8, 0)
                .atZone(BulletinWords.ZONE)
                .toInstant();
        // Never back: what an earlier paper left to be sent would have to wait.
        clock().goTo(morning.isAfter(clock().instant()) ? morning : clock().instant());
        var id = bean(Archive.class)
                .ask(topic, "shift-leader", clock().instant())
                .orElseThrow();
        bean(MakeBulletins.class).makeAll();
        by.issue(id, actor(signer));
        var state = bean(DSLContext.class).select(ISSUE.STATE).from(ISSUE).where(ISSUE.ID.eq(id));
        assertThat(state.fetchSingle(ISSUE.STATE)).isEqualTo("RELEASED");
        return id;
    }

    Actor actor(String id) {
        return bean(People.class).actor(new PersonId(id)).orElseThrow();
    }

    @Override
    public void close() {
        desk.close();
        nobodyIsListed();
        clock().reset();
    }

    static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void nobodyIsListed() {
        bean(DSLContext.class).deleteFrom(RECIPIENT).execute();
    }

    private ManualClock clock() {
        return bean(ManualClock.class);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
