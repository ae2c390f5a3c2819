package cn.wangge.notification;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in for a gateway where there is none: what would have been sent stays in the outbox. */
class LoggedSms implements Gateway {

    private static final Logger log = LoggerFactory.getLogger(LoggedSms.class);

    @Override
    public void send(UUID id, String phone, String text) {
        log.info("No SMS gateway; message {} to {} stays here", id, Phones.masked(phone));
    }
}
