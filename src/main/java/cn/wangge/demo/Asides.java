package cn.wangge.demo;

import cn.wangge.organization.Post;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles who steps in of himself after an answer, and when. */
@Component
class Asides {

    private static final double INSTRUCTED = 0.2;
    private static final double SUPERVISED = 0.12;
    private static final double REMINDED = 0.2;
    private static final double APPEALED = 0.6;

    private final Words words = new Words();

    /** What comes of an answer to that task, if anything does. */
    Optional<Aside> after(String task, Plan plan, Instant at) {
        var lot = plan.lot().of("aside " + task);
        return switch (task) {
            case "SignForTask" -> handling(plan, at, lot);
            case "DispatchTask" ->
                plan.goal() == Goal.VOIDED
                        ? aside("void", Post.OPERATOR, "withdrawn", Duty.later(at, lot.between("wait", 4, 30)), lot)
                        : Optional.empty();
            // Only a unit that was late is offered it.
            case "ApproveClosing" ->
                lot.falls("appealed", APPEALED)
                        ? aside("appeal", Post.UNIT_LEADER, null, Duty.later(at, lot.between("wait", 60, 400)), lot)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Aside> handling(Plan plan, Instant at, Lot lot) {
        if (plan.goal() != Goal.AT_HANDLING) return Optional.empty();
        var wait = Duty.later(at, lot.between("wait", 30, 240));
        var draw = lot.share("which");
        if (draw < INSTRUCTED) return aside("instruct", Post.LEADER, null, wait, lot);
        if (draw < INSTRUCTED + SUPERVISED) return aside("supervise", Post.CENTRE_DIRECTOR, "important", wait, lot);
        if (draw < INSTRUCTED + SUPERVISED + REMINDED) return aside("remind", Post.OPERATOR, null, wait, lot);
        return Optional.empty();
    }

    private Optional<Aside> aside(String act, Post post, @Nullable String reason, Instant at, Lot lot) {
        var fields = new LinkedHashMap<String, Object>();
        if (reason != null) fields.put("reason", reason);
        fields.put("note", words.phrase("act." + act, lot));
        return Optional.of(new Aside(act, post, at, Map.copyOf(fields)));
    }
}
