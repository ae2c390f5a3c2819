package cn.wangge.supervision;

import cn.wangge.calendar.Limit;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.DeadlinePolicy;
import cn.wangge.shared.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The limits of the steps with what they are based on, for everybody who is bound by them. */
@Controller
class StageLimitPages {

    private static final int AREA_CLASSES = 3;
    /** Their samples follow published systems; the others are the product's own proposal. */
    private static final Set<DeadlineKind> FOLLOWED =
            Set.of(DeadlineKind.FILING, DeadlineKind.DISPATCH, DeadlineKind.CONFIRMATION, DeadlineKind.VERIFICATION);

    private final DeadlinePolicy policy;
    private final MessageSource messages;

    StageLimitPages(DeadlinePolicy policy, MessageSource messages) {
        this.policy = policy;
        this.messages = messages;
    }

    /**
     * A limit.
     *
     * @param areas by old town, plain and mountain; one where they do not differ
     * @param urgent for urgent matters, null where it does not differ
     * @param flow share at which the flow changes, null where it only informs
     * @param own whether the site has set it itself
     */
    record Row(
            String label,
            List<String> areas,
            @Nullable String urgent,
            @Nullable Integer flow,
            boolean own,
            String source) {}

    @GetMapping("/settings/calendar/limits")
    @Action("A59")
    String limits(Model model, Locale locale) {
        var rows = new ArrayList<Row>();
        for (var kind : DeadlineKind.values()) {
            if (policy.limits().containsKey(kind)) rows.add(row(kind, locale));
        }
        model.addAttribute("rows", rows);
        return "settings/stageLimits";
    }

    private Row row(DeadlineKind kind, Locale locale) {
        var areas = new ArrayList<String>();
        for (var area = 1; area <= AREA_CLASSES; area++) areas.add(words(policy.limitFor(kind, area, false), locale));
        var urgent = words(policy.limitFor(kind, 1, true), locale);
        return new Row(
                say(locale, kind.labelKey()),
                areas.stream().distinct().count() == 1 ? areas.subList(0, 1) : areas,
                urgent.equals(areas.get(0)) ? null : urgent,
                policy.flowShares().get(kind),
                !policy.isSample(kind),
                source(kind, locale));
    }

    private String source(DeadlineKind kind, Locale locale) {
        var own = policy.sources().get(kind);
        if (own != null) return own;
        if (!policy.isSample(kind)) return say(locale, "settings.limits.source.own");
        return say(
                locale, FOLLOWED.contains(kind) ? "settings.limits.source." + kind : "settings.limits.source.sample");
    }

    private String words(Limit limit, Locale locale) {
        return say(locale, "casework.limit." + limit.clock(), limit.amount());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
    }
}
