package cn.wangge.duty;

import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says days, moments, people and shifts; what is kept is said in Chinese, what is shown in the reader's language. */
@Component
class DutyWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Shift.ZONE);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Shift.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Shift.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final MessageSource messages;
    private final People people;

    DutyWords(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }

    String chinese(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, Locale.SIMPLIFIED_CHINESE));
    }

    List<String> problems(Refusal refusal) {
        return refusal.problems().stream()
                .map(p -> text(p.messageKey(), p.arguments().toArray()))
                .toList();
    }

    String names(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? chinese("duty.nobody")
                : ids.stream().map(people::name).collect(Collectors.joining("、"));
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As the reader calls it: 11月23日白班. */
    String shift(Shift shift) {
        return text("duty.shift.of", english() ? shift.day().toString() : day(shift.day()), name(shift));
    }

    String name(Shift shift) {
        return english() ? shift.nameEn() : shift.name();
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    String full(Instant at) {
        return FULL.format(at);
    }

    String time(Instant at) {
        return TIME.format(at);
    }

    boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
