package cn.wangge.evaluation;

import cn.wangge.evaluation.CaseStory.Ran;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entries of one case as they come together. */
final class Entries {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** For whom something counts, besides its place. */
    record Whom(
            @Nullable String unit,
            @Nullable String person,
            @Nullable Post post) {

        static final Whom NOBODY = new Whom(null, null, null);

        static Whom unit(@Nullable String unit) {
            return new Whom(unit, null, null);
        }

        /** What the product did by itself is nobody's. */
        static Whom person(@Nullable String unit, @Nullable String person, Post post) {
            var human = person != null && !person.equals(Actor.SYSTEM.id().value());
            return human ? new Whom(unit, person, post) : unit(unit);
        }
    }

    private final String grid;
    private final List<Entry> all = new ArrayList<>();

    Entries(String grid) {
        this.grid = grid;
    }

    List<Entry> all() {
        return all;
    }

    /** Something that happened. */
    void add(Measure measure, Instant at, Whom whom) {
        put(measure, day(at), null, true, whom);
    }

    /** Something that was done, in time or not; without a limit it was. */
    void done(Measure measure, @Nullable Ran limit, Instant at, Whom whom) {
        if (limit != null && limit.passedBefore(at)) late(measure, Objects.requireNonNull(limit.redAt()), at, whom);
        else add(measure, at, whom);
    }

    /** Something that was due and came late, or has not come yet; also what counts from the day of another thing. */
    void late(Measure measure, Instant due, @Nullable Instant done, Whom whom) {
        put(measure, day(due), done == null ? null : day(done), false, whom);
    }

    private void put(Measure measure, LocalDate on, @Nullable LocalDate settled, boolean inTime, Whom whom) {
        all.add(new Entry(measure, on, settled, inTime, grid, whom.unit(), whom.person(), whom.post()));
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
