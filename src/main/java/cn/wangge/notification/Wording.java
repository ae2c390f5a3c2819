package cn.wangge.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of messages, always Chinese: they are written before anybody is known to read them. */
@Component
class Wording {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("notification." + key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    /** Name of what a limit is set for. */
    String limit(String kind) {
        return messages.getMessage("deadline.kind." + kind, null, kind, Locale.SIMPLIFIED_CHINESE);
    }

    /** Name of what was asked for. */
    String request(String kind) {
        return messages.getMessage("casework.request." + kind, null, kind, Locale.SIMPLIFIED_CHINESE);
    }

    String centre() {
        return say("centre");
    }

    String time(Instant at) {
        return DateTimeFormatter.ofPattern(say("time"), Locale.SIMPLIFIED_CHINESE)
                .format(at.atZone(ZONE));
    }

    String day(Instant at) {
        return DateTimeFormatter.ofPattern(say("day"), Locale.SIMPLIFIED_CHINESE)
                .format(at.atZone(ZONE));
    }

    /** An elapsed time, empty below a minute. */
    String elapsed(Duration time) {
        var words = new StringBuilder();
        if (time.toDays() > 0) words.append(time.toDays()).append("天");
        if (time.toHoursPart() > 0) words.append(time.toHoursPart()).append("小时");
        if (time.toMinutesPart() > 0) words.append(time.toMinutesPart()).append("分");
        return words.toString();
    }
}
