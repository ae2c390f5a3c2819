package cn.wangge.intake;

import cn.wangge.casefile.Channel;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which channels a person may report from: posts in the field their own, seats every one, citizens the public ones. */
final class ReportChannels {

    private static final Map<Post, Channel> FIELD = Map.of(
            Post.INSPECTOR, Channel.INSPECTOR,
            Post.GRID_LEADER, Channel.GRID_LEADER,
            Post.VILLAGE_DESK, Channel.VILLAGE,
            Post.LEADER, Channel.LEADER);
    private static final Set<Post> SEATS = Collections.unmodifiableSet(
            EnumSet.of(Post.OPERATOR, Post.SHIFT_LEADER, Post.TOWNSHIP_OPERATOR, Post.CENTRE_DIRECTOR));

    private ReportChannels() {}

    static Set<Channel> of(Actor actor) {
        if (actor == Actor.CITIZEN) return EnumSet.of(Channel.PUBLIC, Channel.WEBSITE);
        if (SEATS.stream().anyMatch(actor::holds)) return EnumSet.allOf(Channel.class);
        var own = EnumSet.noneOf(Channel.class);
        FIELD.forEach((post, channel) -> {
            if (actor.holds(post)) own.add(channel);
        });
        return own;
    }

    /** The one most often meant: what seats take down are mostly calls. */
    static Channel usual(Actor actor) {
        var all = of(actor);
        if (actor.holds(Post.TOWNSHIP_OPERATOR) && !actor.holds(Post.OPERATOR)) return Channel.TOWNSHIP;
        return all.contains(Channel.HOTLINE)
                ? Channel.HOTLINE
                : all.stream().findFirst().orElse(Channel.PUBLIC);
    }
}
