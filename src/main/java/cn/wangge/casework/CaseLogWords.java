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

    private final MessageSource messages;

    CaseLogWords(MessageSource messages) {
        this.messages = messages;
    }

    String action(LogEntry entry) {
        if (entry.kind() == LogKind.REPORTED) return word("casework.log.reported");
        if (entry.kind() != LogKind.MOMENT) return entry.action();
        var parts = entry.action().split("\\.");
        var kind = DeadlineKind.valueOf(parts[1]);
        return word("casework.log.moment", word(kind.labelKey()), parts[2]);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
