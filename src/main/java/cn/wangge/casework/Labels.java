package cn.wangge.casework;

import cn.wangge.casefile.Status;
import cn.wangge.organization.Post;
import cn.wangge.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for codes, in the language of the reader. */
@Component
class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()), key);
    }

    String textOr(String key, String otherwise, Object... arguments) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale()), otherwise);
    }

    boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    String channel(String code) {
        return text("casefile.channel." + code);
    }

    String post(Post post) {
        return text("organization.post." + post.name());
    }

    String task(TaskModel model) {
        return english() ? model.nameEn() : model.name();
    }

    String decision(TaskModel.Decision decision) {
        return english() ? decision.labelEn() : decision.label();
    }

    /** The state in a word; a refusal before filing is another than one by the shift leader. */
    String status(Status status, int step) {
        if (status == Status.REFUSED && step > 1) return text("casefile.status.REFUSED.filing");
        return text("casefile.status." + status.name());
    }

    /** What the case waits for, finer than its status; the first task of its main process says it. */
    String waiting(Status status, int step, List<TaskModel> open) {
        var rough = status(status, step);
        if (status.isEnd()) return rough;
        return open.stream()
                .map(model -> textOr("casework.waiting." + model.action(), ""))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse(rough);
    }

    String problem(Refusal.Problem problem) {
        return text(problem.messageKey(), problem.arguments().toArray());
    }
}
