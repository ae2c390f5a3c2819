package cn.wangge.security.settings;

import cn.wangge.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things in the reader's language. */
@Component
public class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
    }

    /** What was refused, by field; under the empty name what concerns the whole. */
    public Map<String, String> byField(Refusal refusal, Locale locale) {
        var found = new LinkedHashMap<String, String>();
        for (var problem : refusal.problems()) {
            var field = problem.field() == null ? "" : problem.field();
            found.putIfAbsent(
                    field, of(locale, problem.messageKey(), problem.arguments().toArray()));
        }
        return found;
    }

    public List<String> all(Refusal refusal, Locale locale) {
        return List.copyOf(byField(refusal, locale).values());
    }
}
