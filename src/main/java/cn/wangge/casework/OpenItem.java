package cn.wangge.casework;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open item of work as its row says. */
public record OpenItem(
        UUID itemId,
        CaseId caseId,
        String engineRef,
        String modelRef,
        String taskKey,
        Post role,
        GridCode area,
        @Nullable UnitId unit,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt,
        int step,
        @Nullable Instant yellowAt,
        @Nullable Instant redAt) {

    public boolean isFor(Actor actor) {
        return actor.covers(role, area, unit);
    }

    boolean heldByOther(Actor actor) {
        return claimedBy != null && !claimedBy.equals(actor.id().value());
    }
}
