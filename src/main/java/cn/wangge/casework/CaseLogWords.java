package cn.wangge.casework;

import cn.wangge.casefile.LogEntry;
import cn.wangge.casefile.LogKind;
import cn.wangge.deadline.DeadlineKind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Entries of the log in words; what people did stands as it was written then. */
@Component
class CaseLogWords {

    /** As the log keeps it (supervision writes it there). */
    private static final String CALENDAR = "工作日历调整";

    private final MessageSource messages;

    CaseLogWords(MessageSource messages) {
        this.messages = messages;
    }

    String action(LogEntry entry) {
        if (entry.kind() == LogKind.REPORTED) return word("casework.log.reported");
        if (entry.kind() == LogKind.EFFECT && entry.action().equals(CALENDAR)) return word("casework.log.calendar");
        if (entry.kind() != LogKind.MOMENT) return entry.action();
        var parts = entry.action().split("\\.");
        var kind = DeadlineKind.valueOf(parts[1]);
        return word("casework.log.moment", word(kind.labelKey()), parts[2]);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
