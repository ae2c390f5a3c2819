package cn.wangge.casework;

import static cn.wangge.organization.Post.CENTRE_DIRECTOR;
import static cn.wangge.organization.Post.OPERATOR;
import static cn.wangge.organization.Post.SHIFT_LEADER;
import static cn.wangge.organization.Post.UNIT_HANDLER;
import static cn.wangge.organization.Post.UNIT_LEADER;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import java.util.List;
import java.util.Set;

/** The tabs of the worklist, and whose work each concerns; nobody is shown a tab that stays empty for ever. */
final class WorklistTabs {

    static final String TODO = "todo";
    /** 申请待批: what others have asked for and wait for me to decide. */
    static final String REQUESTS = "requests";
    /** 未签收: dispatched, and not yet signed for. */
    static final String UNSIGNED = "unsigned";
    /** 协办超时: assisting units that are late. */
    static final String ASSISTING = "assisting";
    /** 挂账: cases whose clock stands still until a day. */
    static final String SUSPENDED = "suspended";

    /** Tabs of items of work; the others show cases. */
    static final Set<String> OF_ITEMS = Set.of(TODO, REQUESTS, UNSIGNED, ASSISTING);

    static final List<String> ALL =
            List.of(TODO, REQUESTS, UNSIGNED, "running", "done", "supervised", "returned", SUSPENDED, ASSISTING);

    private static final Set<Post> CENTRE = Set.of(OPERATOR, SHIFT_LEADER, CENTRE_DIRECTOR);
    private static final Set<Post> DECIDING = Set.of(UNIT_LEADER, SHIFT_LEADER, CENTRE_DIRECTOR);
    private static final Set<Post> HANDLING = Set.of(UNIT_HANDLER, UNIT_LEADER);

    private WorklistTabs() {}

    static List<String> of(Actor actor) {
        return ALL.stream().filter(tab -> concerns(tab, actor)).toList();
    }

    private static boolean concerns(String tab, Actor actor) {
        return switch (tab) {
            case REQUESTS -> holdsAny(actor, DECIDING);
            case UNSIGNED, SUSPENDED -> holdsAny(actor, CENTRE) || holdsAny(actor, HANDLING);
            case ASSISTING -> holdsAny(actor, CENTRE);
            default -> true;
        };
    }

    private static boolean holdsAny(Actor actor, Set<Post> posts) {
        return posts.stream().anyMatch(actor::holds);
    }
}
