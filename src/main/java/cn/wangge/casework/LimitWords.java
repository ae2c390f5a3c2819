package cn.wangge.casework;

import cn.wangge.calendar.Limit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Limits in words, never a bare hour or day where the clock matters (screen words, section 2). */
@Component
class LimitWords {

    private final MessageSource messages;

    LimitWords(MessageSource messages) {
        this.messages = messages;
    }

    /** For entries that are kept: always in Chinese. */
    String of(Limit limit) {
        return of(limit, Locale.CHINESE);
    }

    String shown(Limit limit) {
        return of(limit, LocaleContextHolder.getLocale());
    }

    private String of(Limit limit, Locale locale) {
        return messages.getMessage("casework.limit." + limit.clock(), new Object[] {limit.amount()}, locale);
    }
}
