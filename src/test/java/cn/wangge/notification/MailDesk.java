package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.MAILBOX;
import static cn.wangge.notification.db.Tables.OUTBOX;

import cn.wangge.shared.PersonId;
import cn.wangge.testing.ManualClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** A site with a mail server, beside the product under test, which has none. */
public final class MailDesk implements AutoCloseable {

    private final ApplicationContext beans;
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final MailSettings settings;
    private final Mailing mailing;

    public MailDesk(ApplicationContext beans) {
        this.beans = beans;
        server.start();
        settings = new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                "wangge@example.gov.cn",
                null,
                null,
                false,
                Duration.ofSeconds(5),
                Duration.ofMinutes(2));
        mailing = new Mailing(sql(), bean(Outbox.class), bean(Digests.class), settings);
        bean(Delivery.class).run();
        sql().deleteFrom(OUTBOX).execute();
    }

    public PaperPost post() {
        return new PaperPost(bean(Inbox.class), bean(Outbox.class), mailing, bean(Wording.class), sql());
    }

    /** Where a person wants mail. */
    public void wants(String person, String address) {
        mailing.keep(new PersonId(person), address, clock().instant());
    }

    /** Brings notices to people and sends what waits. */
    public void deliver() {
        bean(Delivery.class).run();
        new Dispatcher(
                        Channel.MAIL,
                        bean(Outbox.class),
                        bean(Alerting.class),
                        bean(Digests.class),
                        new SmtpGateway(settings, bean(Enclosures.class)),
                        settings.pace(),
                        bean(PlatformTransactionManager.class),
                        clock())
                .dispatch();
    }

    public MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    /** From now on nobody answers. */
    public void hangUp() {
        server.stop();
    }

    @Override
    public void close() {
        server.stop();
        sql().deleteFrom(MAILBOX).execute();
    }

    private DSLContext sql() {
        return bean(DSLContext.class);
    }

    private ManualClock clock() {
        return bean(ManualClock.class);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
