package cn.wangge.casework;

import cn.wangge.casefile.LogEntry;
import cn.wangge.casefile.LogKind;
import cn.wangge.deadline.DeadlineKind;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Entries of the log in words; what people did stands as it was written then. */
@Component
class CaseLogWords {

    /** What the product did, as the log keeps it (supervision and workflow write it there). */
    private static final Map<String, String> EFFECTS =
            Map.of("工作日历调整", "casework.log.calendar", CaseMigration.LOGGED, "casework.log.migrated");

    private final MessageSource messages;

    CaseLogWords(MessageSource messages) {
        this.messages = messages;
    }

    String action(LogEntry entry) {
        if (entry.kind() == LogKind.REPORTED) return word("casework.log.reported");
        var effect = entry.kind() == LogKind.EFFECT ? EFFECTS.get(entry.action()) : null;
        if (effect != null) return word(effect);
        if (entry.kind() != LogKind.MOMENT) return entry.action();
        var parts = entry.action().split("\\.");
        var kind = DeadlineKind.valueOf(parts[1]);
        return word("casework.log.moment", word(kind.labelKey()), parts[2]);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
