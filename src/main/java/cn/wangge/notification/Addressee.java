package cn.wangge.notification;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.organization.Post;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever holds a post where the case is.
 *
 * @param unit the unit it is held for, null where none is meant
 */
record Addressee(Post post, GridCode area, @Nullable UnitId unit) {

    /** Those of the responsible unit. */
    static Addressee unit(Post post, CaseFacts facts) {
        return new Addressee(post, facts.grid(), facts.responsibleUnit());
    }

    /** Those who hold the post where the case is, for whatever unit. */
    static Addressee desk(Post post, CaseFacts facts) {
        return new Addressee(post, facts.grid(), null);
    }
}
