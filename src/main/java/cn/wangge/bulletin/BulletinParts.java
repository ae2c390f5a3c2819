package cn.wangge.bulletin;

import cn.wangge.organization.Actor;
import cn.wangge.security.Policy;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages about papers that the policy opens to a person, as links above each of them. */
@ControllerAdvice(assignableTypes = {BulletinPages.class, SchedulePages.class, RecipientPages.class})
class BulletinParts {

    private static final List<Part> PARTS = List.of(
            new Part("list", "A39", "/bulletins"),
            new Part("schedules", "A91", "/bulletins/schedules"),
            new Part("recipients", "A92", "/bulletins/recipients"));

    private final Policy policy;

    BulletinParts(Policy policy) {
        this.policy = policy;
    }

    record Part(String id, String action, String href) {}

    /** None where there is only one. */
    @ModelAttribute("parts")
    List<Part> parts(Actor actor) {
        var open = PARTS.stream()
                .filter(part -> policy.allows(part.action(), actor))
                .toList();
        return open.size() > 1 ? open : List.of();
    }
}
