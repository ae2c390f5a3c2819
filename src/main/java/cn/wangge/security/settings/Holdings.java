package cn.wangge.security.settings;

import cn.wangge.organization.Appointment;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.ListedPerson.Holding;
import cn.wangge.organization.Post;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which posts people hold, and which may not meet in one person. */
final class Holdings {

    private Holdings() {}

    /** Whether it holds today or will. */
    static boolean lasts(Holding held, LocalDate today) {
        var to = held.validity().to();
        return to == null || to.isAfter(today) && to.isAfter(held.validity().from());
    }

    static List<Holding> lasting(@Nullable ListedPerson person, LocalDate today) {
        return person == null
                ? List.of()
                : person.holdings().stream().filter(held -> lasts(held, today)).toList();
    }

    static Optional<Holding> of(@Nullable ListedPerson person, Appointment appointment, LocalDate today) {
        return lasting(person, today).stream()
                .filter(held -> held.appointment().equals(appointment))
                .findFirst();
    }

    /**
     * Whether two of them must be kept apart: who administers is not who audits, who redesigns the process is
     * neither who approves nor who activates it (reliability, 4.2, S8 and S9).
     */
    static boolean clash(Set<Post> posts) {
        return posts.containsAll(EnumSet.of(Post.ADMIN, Post.AUDITOR))
                || posts.containsAll(EnumSet.of(Post.ANALYST, Post.ADMIN))
                || posts.containsAll(EnumSet.of(Post.ANALYST, Post.SHIFT_LEADER));
    }

    /** Posts that are held for a unit. */
    static boolean needsUnit(Post post) {
        return post == Post.UNIT_HANDLER || post == Post.UNIT_LEADER;
    }

    /** Posts that are held for an area; a place must be named, or the whole county. */
    static boolean needsArea(Post post) {
        return switch (post) {
            case GRID_LEADER, INSPECTOR, VILLAGE_DESK, TOWNSHIP_OPERATOR -> true;
            default -> false;
        };
    }
}
