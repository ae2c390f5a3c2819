package cn.wangge.organization;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who works here and holds which post today, held in memory: every request asks. */
public interface People {

    /** The person with the posts held today; empty for nobody, for the retired, and for {@link Actor#SYSTEM}. */
    Optional<Actor> actor(PersonId id);

    /** Name of anybody who works or ever worked here; the id itself where nothing is known of it. */
    String name(PersonId id);

    /**
     * Who holds a post that reaches this place, and this unit where one is named. The nearest come first:
     * those of the smallest area, then those of the unit itself, those for the whole county last.
     */
    List<PersonSummary> holding(Post post, GridCode place, @Nullable UnitId unit);

    /** Who holds a post anywhere today, by id. */
    List<PersonSummary> holding(Post post);

    /** Who works here today and whose name or id holds the text; nobody for an empty one. */
    List<PersonSummary> search(String text, int limit);

    /** The twenty county-wide demonstration accounts in their order; none while the demonstration is off. */
    List<PersonSummary> demoAccounts();

    /** Whether this is a made-up person, one of the demonstration accounts or of the staff beside them. */
    boolean isDemo(PersonId id);
}
