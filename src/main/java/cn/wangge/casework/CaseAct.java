package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseFile;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Something a person may do with a case at any time that is right, and not only when an item waits.
 *
 * @param id for addresses and programs
 * @param posts who may, within the area or unit of the post
 * @param right whether it makes sense as the case stands
 */
record CaseAct(String id, String form, Set<Post> posts, BiPredicate<CaseFacts, Actor> right, Effect effect) {

    /** What comes of it, within the transaction of the command. */
    interface Effect {
        void take(CaseFile theCase, Answer answer);
    }

    /** Message key of its button. */
    String labelKey() {
        return "casework.act." + id;
    }
}
