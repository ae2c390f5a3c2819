package cn.wangge.calendar;

import cn.wangge.shared.Action;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When a limit would end, and why, by the calendar in its latest version. */
@RestController
class DeadlinePreviewApi {

    /** Ten thousand days are 27 years; whoever asks for more has mistyped. */
    private static final int MOST = 10_000;

    private final WorkingCalendar calendar;

    DeadlinePreviewApi(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The answer of the contract. */
    record Preview(OffsetDateTime dueAt, List<String> explanation, List<String> warnings) {}

    @Action("A59")
    @GetMapping("/api/v1/deadlines/preview")
    Preview preview(
            @RequestParam ClockKind clock,
            @RequestParam int limit,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String township) {
        if (limit < 0 || limit > MOST) throw Refusal.invalid("limit", "calendar.refusal.limit", MOST);
        var counted = township == null || township.isBlank() ? calendar : calendar.in(township(township));
        var explanation = counted.explain(new Limit(clock, limit), moment(from).toInstant());
        var due = explanation.due().atZone(LocalZone.ZONE).toOffsetDateTime();
        return new Preview(due, explanation.text(), explanation.warnings());
    }

    private static OffsetDateTime moment(String text) {
        try {
            // A plus sign that was not encoded arrives as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+'));
        } catch (DateTimeException noMoment) {
            throw Refusal.invalid("from", "calendar.refusal.moment");
        }
    }

    private static GridCode township(String text) {
        if (!text.matches("\\d{6}|\\d{9}|\\d{12}|\\d{15}")) {
            throw Refusal.invalid("township", "calendar.refusal.township");
        }
        return new GridCode(text);
    }
}
